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
  readonly yes: boolean;
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
  'yes',
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
