import type { OptionName } from '../model/options.ts';

/** One option: how it is typed and what help, manual and completion say about it. */
export interface OptionEntry {
  /** Spellings, the one shown first: `--force`, `-f`. */
  readonly flags: readonly [string, ...string[]];
  /** What stands for the value in help; absent for an option without a value. */
  readonly argument?: string;
  /** The value may be left out, and stands only behind `=`: `--wait`, `--wait=30`. */
  readonly valueOptional?: boolean;
  /** May be given more than once, and whether one value may hold several between commas. */
  readonly repeatable?: 'comma-separated' | 'one value each';
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** Without one of these it changes nothing; a command that takes none of them gives it a meaning of its own. */
  readonly needs?: readonly OptionName[];
  /** The same, where `-f` is given. */
  readonly needsOnFile?: readonly OptionName[];
  /** What holds where it is not given. */
  readonly byDefault?: string;
  readonly group: OptionGroup;
  /** One sentence without a full stop. */
  readonly summary: string;
}

export type OptionGroup = 'cluster' | 'change' | 'host' | 'resource' | 'output' | 'ssh';

/** The groups in the order in which help shows them. */
export const optionGroups: readonly (readonly [OptionGroup, title: string])[] = [
  ['resource', 'The resource'],
  ['change', 'The change'],
  ['host', 'The host'],
  ['output', 'Output'],
  ['cluster', 'Where the cluster is'],
  ['ssh', 'How hosts are reached'],
];

/** Options that need no command: they are taken everywhere. */
export const helpFlags = ['--help', '-h'];
export const versionFlag = '--version';

/** Every option of every command; the type makes sure that none is missing. */
export const optionTable: Readonly<Record<OptionName, OptionEntry>> = {
  disabled: { flags: ['--disabled'], group: 'resource', summary: 'create it stopped (target-role=Stopped)' },
  noDefaultOps: {
    flags: ['--no-default-ops'],
    group: 'resource',
    summary: 'only the monitor operation, not the others that the agent recommends',
  },
  group: { flags: ['--group'], argument: 'GROUP', group: 'resource', summary: 'put it into this group' },
  before: {
    flags: ['--before'],
    argument: 'ID',
    group: 'resource',
    summary: 'place in the group: before ID',
  },
  after: { flags: ['--after'], argument: 'ID', group: 'resource', summary: 'place in the group: after ID' },
  monitor: {
    flags: ['--monitor'],
    group: 'resource',
    summary: 'turn the monitor operations off or on as well',
  },
  promoted: {
    flags: ['--promoted'],
    group: 'resource',
    summary: 'only the promoted role; the resource is a promotable clone',
  },
  expired: {
    flags: ['--expired'],
    group: 'resource',
    summary: 'only constraints whose lifetime is over',
  },
  strict: {
    flags: ['--strict'],
    group: 'resource',
    summary: 'only the resource named: nothing else may be affected',
  },
  safe: {
    flags: ['--safe'],
    group: 'change',
    summary: 'change nothing if other resources would be affected',
  },
  noStrict: {
    flags: ['--no-strict'],
    group: 'change',
    summary: 'as --safe, but other resources may move',
  },
  simulate: { flags: ['--simulate'], group: 'change', summary: 'the same as --dry-run' },
  brief: {
    flags: ['--brief'],
    group: 'change',
    summary: 'with --simulate: only the names of the other resources that would be affected',
  },
  dryRun: {
    flags: ['--dry-run'],
    group: 'change',
    summary:
      'show the steps, the difference in the configuration and what the cluster would do; change nothing',
  },
  detailedExitcode: {
    flags: ['--detailed-exitcode'],
    needs: ['dryRun', 'simulate'],
    group: 'change',
    summary: 'with --dry-run: exit status 2 when something would change, 0 when nothing would',
  },
  force: { flags: ['--force'], group: 'change', summary: 'turn the errors that say so into warnings' },
  allow: {
    flags: ['--allow'],
    argument: 'CODE',
    repeatable: 'comma-separated',
    group: 'change',
    summary: 'turn only the error with this code into a warning; comma-separated or repeated',
  },
  skipOffline: {
    flags: ['--skip-offline'],
    group: 'change',
    summary: 'go on without the hosts that do not answer',
  },
  wait: {
    flags: ['--wait'],
    argument: 'SECONDS',
    valueOptional: true,
    group: 'change',
    summary: 'wait until the change has taken effect, at most SECONDS (3600 where not said)',
  },
  sshAddress: {
    flags: ['--ssh-address'],
    argument: 'ADDRESS',
    group: 'host',
    summary: 'where the host answers over SSH, if not at its connect address',
  },
  prepareHost: {
    flags: ['--prepare-host'],
    group: 'host',
    summary: 'with -f: prepare the host too, with the key from --authkey',
  },
  authkey: {
    flags: ['--authkey'],
    needs: ['prepareHost'],
    argument: 'FILE',
    group: 'host',
    summary: "with --prepare-host: the cluster's key, made there if the file is missing",
  },
  install: {
    flags: ['--install'],
    needsOnFile: ['prepareHost'],
    group: 'host',
    summary: 'install the packages that are missing',
  },
  firewall: {
    flags: ['--firewall'],
    needsOnFile: ['prepareHost'],
    group: 'host',
    summary: 'open the port in the firewall of the host',
  },
  local: {
    flags: ['--local'],
    group: 'cluster',
    summary: 'set up this machine only (with -H, that one), without a look at the others',
  },
  name: {
    flags: ['--name'],
    argument: 'NAME',
    group: 'cluster',
    summary: 'name of the cluster to set up, or of the one attribute to show',
  },
  start: { flags: ['--start'], group: 'change', summary: 'start the cluster when it is set up' },
  enable: { flags: ['--enable'], group: 'change', summary: 'have the cluster start when its nodes boot' },
  noKeysSync: {
    flags: ['--no-keys-sync'],
    group: 'change',
    summary: 'neither make nor distribute the keys of corosync and Pacemaker',
  },
  overwrite: { flags: ['--overwrite'], group: 'change', summary: 'replace the file if it exists' },
  noClusterUuid: {
    flags: ['--no-cluster-uuid'],
    group: 'change',
    summary: 'give the cluster no random id of its own',
  },
  config: { flags: ['--config'], group: 'change', summary: 'only the configuration, without the status' },
  hostsEntry: {
    flags: ['--hosts-entry'],
    argument: 'ADDRESS',
    group: 'host',
    summary: "give the node's name this address in /etc/hosts of every cluster node",
  },
  domain: {
    flags: ['--domain'],
    argument: 'NAME',
    group: 'host',
    summary: "write the libvirt domain's definition to the file of config= on every cluster node",
  },
  hideInactive: {
    flags: ['--hide-inactive'],
    group: 'output',
    summary: 'leave out the resources that do not run',
  },
  full: { flags: ['--full'], group: 'output', summary: 'show everything' },
  all: { flags: ['--all'], group: 'output', summary: 'all of them: every node, every value' },
  defaults: { flags: ['--defaults'], group: 'output', summary: 'the values that hold where nothing is set' },
  nodesc: { flags: ['--nodesc'], group: 'output', summary: 'names without descriptions' },
  noExpireCheck: {
    flags: ['--no-expire-check'],
    group: 'output',
    summary: 'do not look whether rules are expired',
  },
  outputFormat: {
    flags: ['--output-format'],
    argument: 'FORMAT',
    choices: ['cmd', 'json', 'text'],
    byDefault: 'text',
    group: 'output',
    summary:
      'text to read; json to process; cmd: the pacer commands that make it again, where there are such',
  },
  debug: {
    flags: ['--debug'],
    group: 'output',
    summary: 'show every command sent and every answer, without secrets, on standard error',
  },
  file: {
    flags: ['-f'],
    argument: 'FILE',
    group: 'cluster',
    summary: 'work on this CIB file instead of the cluster',
  },
  corosyncConf: {
    flags: ['--corosync_conf', '--corosync-conf'],
    needs: ['file'],
    argument: 'FILE',
    group: 'cluster',
    summary: 'with -f: read the names and addresses of the cluster nodes here',
  },
  host: {
    flags: ['-H', '--host'],
    argument: 'NODE',
    repeatable: 'comma-separated',
    group: 'cluster',
    summary:
      'run on this cluster node over SSH: [user@]node[:port]; comma-separated or repeated, the first that answers is used; PACER_HOST stands for it where neither -H nor -f is given',
  },
  sshUser: { flags: ['--ssh-user'], argument: 'USER', group: 'ssh', summary: 'log in as this user' },
  sshPort: { flags: ['--ssh-port'], argument: 'PORT', group: 'ssh', summary: 'port of the SSH server' },
  identity: {
    flags: ['--identity'],
    argument: 'FILE',
    repeatable: 'one value each',
    group: 'ssh',
    summary: 'log in with this private key',
  },
  sshConfig: {
    flags: ['--ssh-config'],
    argument: 'FILE',
    group: 'ssh',
    summary: 'read this file instead of ~/.ssh/config',
  },
  ssh: {
    flags: ['--ssh'],
    argument: 'PROGRAM',
    choices: ['auto', 'ssh2', 'system'],
    byDefault: 'auto',
    group: 'ssh',
    summary: "ssh2: the built-in client; system: the machine's own ssh; auto: whichever can do what is asked",
  },
};

/** The table's rows, with the option names as such. */
export const optionEntries = Object.entries(optionTable) as readonly (readonly [OptionName, OptionEntry])[];

/** The option that a flag is a spelling of. */
export const optionOfFlag: ReadonlyMap<string, OptionName> = new Map(
  optionEntries.flatMap(([name, { flags }]) => flags.map((flag) => [flag, name] as const)),
);
