/** Every option of every command, parsed. One table: an option means the same wherever it is taken. */
export interface Options {
  /** `-f FILE`: work on this CIB file. */
  readonly file?: string;
  /** `-H [user@]node[:port]`, comma-separated or repeated: run on the first cluster node that answers. */
  readonly host: readonly string[];
  readonly corosyncConf?: string;
  readonly outputFormat: 'text' | 'json' | 'cmd';
  readonly debug: boolean;
  readonly dryRun: boolean;
  readonly detailedExitcode: boolean;
  readonly force: boolean;
  /** Diagnostic codes that `--allow` turns into warnings. */
  readonly allow: readonly string[];
  readonly skipOffline: boolean;
  /** `--wait[=SECONDS]`: undefined without the option. */
  readonly wait?: number;
  readonly prepareHost: boolean;
  readonly authkey?: string;
  readonly install: boolean;
  readonly firewall: boolean;
  /** SSH address of the new node where it is not the connect address. */
  readonly sshAddress?: string;
  readonly sshUser?: string;
  readonly sshPort?: string;
  readonly identity: readonly string[];
  readonly sshConfig?: string;
  readonly ssh: 'auto' | 'ssh2' | 'system';
  readonly disabled: boolean;
  readonly noDefaultOps: boolean;
  readonly group?: string;
  readonly before?: string;
  readonly after?: string;
  readonly full: boolean;
  /** `disable`: only where no other resource is affected; with `noStrict` others may move. */
  readonly safe: boolean;
  readonly noStrict: boolean;
  /** pcs's word for `--dry-run` in `disable`; `brief` lists only the resources affected. */
  readonly simulate: boolean;
  readonly brief: boolean;
  /** `move`: no other resource may be affected; `cleanup`, `refresh`: only the resource named. */
  readonly strict: boolean;
  /** `move`, `ban`, `clear`: only the promoted role. */
  readonly promoted: boolean;
  /** `clear`: only constraints whose lifetime is over. */
  readonly expired: boolean;
  /** `manage`, `unmanage`: the recurring monitors too. */
  readonly monitor: boolean;
  /** All of them: `cluster start` every node; `property config` what is not set too; `defaults config` expired sets too. */
  readonly all: boolean;
  readonly defaults: boolean;
  readonly noExpireCheck: boolean;
  /** `resource list`: names alone. */
  readonly nodesc: boolean;
  /** `--local`: `cluster setup` of this machine only, as pcs before 0.10 typed it. */
  readonly local: boolean;
  /** `--name NAME`: the name of the cluster, as pcs before 0.10 typed it. */
  readonly name?: string;
  readonly start: boolean;
  readonly enable: boolean;
  readonly noKeysSync: boolean;
  readonly noClusterUuid: boolean;
  /** `--overwrite`: replace a local file that exists. */
  readonly overwrite: boolean;
  /** `--config`: the configuration section of the CIB only. */
  readonly config: boolean;
  /** `--hosts-entry ADDRESS`: the node's name gets this address in /etc/hosts of every cluster node. */
  readonly hostsEntry?: string;
  /** `--domain NAME`: the libvirt domain whose definition the VM resource starts. */
  readonly domain?: string;
  readonly hideInactive: boolean;
}

export type OptionName = keyof Options;

/** The options that `change()` gives to every command that changes something. */
export const changeOptions = [
  'dryRun',
  'detailedExitcode',
  'force',
  'allow',
  'skipOffline',
  'wait',
  'outputFormat',
] as const satisfies readonly OptionName[];

/** The options of commands that prepare a host. How a host is reached over SSH is taken by every command. */
export const hostOptions = [
  'sshAddress',
  'prepareHost',
  'authkey',
  'install',
  'firewall',
] as const satisfies readonly OptionName[];

/** How hosts are reached over SSH, cluster nodes included. */
export const sshOptions = [
  'sshUser',
  'sshPort',
  'identity',
  'sshConfig',
  'ssh',
] as const satisfies readonly OptionName[];
