/** What one look at a host over SSH tells (one round trip). Plain data: rules and planners read nothing else. */
export interface HostFacts {
  /** Node name, or SSH address where the host is no node yet. */
  readonly host: string;
  /** `ID` and `VERSION_ID` of /etc/os-release, e.g. `debian` `12`. */
  readonly distribution: { readonly id: string; readonly version: string; readonly like: readonly string[] };
  readonly hasSystemd: boolean;
  /** Whether the commands run as root, directly or through `sudo -n`. */
  readonly privileged: boolean;
  readonly packageInstalled: boolean;
  readonly services: Readonly<Record<ServiceName, ServiceState>>;
  readonly hasCorosyncConf: boolean;
  readonly hasHaclientGroup: boolean;
  /** The directory of the key; undefined when it is not there. */
  readonly keyDirectory?: FileFacts;
  /** Where the daemon of this host looks for the key: `PCMK_authkey_location` or /etc/pacemaker/authkey. */
  readonly keyPath: string;
  readonly key?: KeyFacts;
  /** `PCMK_remote_port` as set in `settingsPath`. */
  readonly remotePort?: string;
  /** /etc/default/pacemaker or /etc/sysconfig/pacemaker, whichever the distribution reads. */
  readonly settingsPath: string;
  /** TCP ports on which pacemaker_remote's host has a listening socket, as far as asked for. */
  readonly listening: readonly number[];
  /** Start of the running daemon, in seconds since the epoch. */
  readonly daemonStartedAt?: number;
  readonly firewall?: { readonly kind: 'firewalld' | 'ufw' | 'nft'; readonly portOpen: boolean };
}

export type ServiceName = 'pacemaker_remote' | 'pacemaker' | 'corosync';

export interface ServiceState {
  readonly active: boolean;
  readonly enabled: boolean;
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
