/** What one look at a host over SSH tells (one round trip). Plain data: rules and planners read nothing else. */
export interface HostFacts {
  /** Node name, or SSH address where the host is no node yet. */
  readonly host: string;
  readonly distribution: Distribution;
  /** Whether systemd really runs there: it may be installed in a container that another init started. */
  readonly hasSystemd: boolean;
  /** Whether the commands run as root, directly or through `sudo -n`. */
  readonly privileged: boolean;
  /** Why `sudo -n` did not work, in sudo's words, where `privileged` is false. */
  readonly sudoProblem?: string;
  readonly packageInstalled: boolean;
  readonly services: Readonly<Record<ServiceName, ServiceState>>;
  readonly hasCorosyncConf: boolean;
  readonly hasHaclientGroup: boolean;
  /** The directory of the key; undefined when it is not there. */
  readonly keyDirectory?: FileFacts;
  /**
   * Device, inode and time of the last change of that directory: two hosts that agree in all three have the same one,
   * or one is a copy of the other that nothing was done to.
   */
  readonly keyDirectoryIdentity?: string;
  /** Where the daemon of this host looks for the key: `PCMK_authkey_location` or /etc/pacemaker/authkey. */
  readonly keyPath: string;
  readonly key?: KeyFacts;
  /** Why a key that may be there could not be read, in the words of the command that tried. */
  readonly keyProblem?: string;
  /** The file system that holds the key's directory; undefined where it could not be asked. */
  readonly keyFileSystem?: FileSystemFacts;
  /** `PCMK_remote_port` as set in `settingsPath`. */
  readonly remotePort?: string;
  /** `PCMK_remote_address` as set in `settingsPath`: the only address that the daemon listens on. */
  readonly remoteAddress?: string;
  /**
   * Whether connections of Pacemaker Remote use X.509 certificates there (`PCMK_ca_file`, `PCMK_cert_file` and
   * `PCMK_key_file`, Pacemaker 3.0 and later) instead of the authkey.
   */
  readonly usesCertificates: boolean;
  /** /etc/default/pacemaker or /etc/sysconfig/pacemaker, whichever the distribution reads. */
  readonly settingsPath: string;
  /** Every TCP port with a listening socket on the host, ascending. */
  readonly listening: readonly number[];
  /** Start of the running daemon, in seconds since the epoch, exact to a second. */
  readonly daemonStartedAt?: number;
  /** The firewall that is active there and filters what comes in; undefined where none does or none was found. */
  readonly firewall?: FirewallFacts;
}

export interface Distribution {
  /** `ID` of /etc/os-release, e.g. `debian`; empty where it has none. */
  readonly id: string;
  /** `VERSION_ID`, e.g. `12`; empty where it has none. */
  readonly version: string;
  /** `ID_LIKE`: the distributions it is made after. */
  readonly like: readonly string[];
}

export type ServiceName = 'pacemaker_remote' | 'pacemaker' | 'corosync';

export interface ServiceState {
  /** Running, or on its way to run: systemd's `active`, `activating` and `reloading`. */
  readonly active: boolean;
  /** Starts when the host starts. */
  readonly enabled: boolean;
  /** Made impossible to start by the administrator (`systemctl mask`). */
  readonly masked: boolean;
}

export interface FileFacts {
  readonly owner: string;
  readonly group: string;
  /** Permission bits in octal, e.g. `640`. */
  readonly mode: string;
}

export interface KeyFacts extends FileFacts {
  /** SHA-256, lower-case hexadecimal. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Last modification, in seconds since the epoch. */
  readonly modifiedAt: number;
}

export interface FileSystemFacts {
  readonly readOnly: boolean;
  /** Space left, in kilobytes of 1024 bytes. */
  readonly availableKilobytes: number;
}

export interface FirewallFacts {
  readonly kind: FirewallKind;
  /** Whether the port that was asked for is let in. */
  readonly portOpen: boolean;
  /** For nft: the chain that drops, as `FAMILY TABLE CHAIN`. */
  readonly chain?: string;
}

export type FirewallKind = 'firewalld' | 'ufw' | 'nft';
