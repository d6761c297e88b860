import { setupCluster } from '../../change/cluster-setup.ts';
import { usageError } from '../../change/usage-error.ts';
import { writeCorosyncConf } from '../../change/write-corosync-conf.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { parseClusterSetup } from '../../grammar/cluster-setup.ts';
import { type CommandInput, defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster setup`: make hosts a cluster. */
export const command = defineCommand({
  words: ['cluster', 'setup'],
  summary: 'Set up a cluster on hosts that have corosync and Pacemaker installed',
  description:
    "Writes corosync.conf (knet, or udpu where corosync 2 is installed), makes corosync's and Pacemaker's keys, and puts " +
    'all of it on every node over SSH. A host that is, or was, in a cluster is refused; with --force that cluster is ' +
    'stopped there and its files are moved into folders beside them, named *.before-TIME.\n\n' +
    'With --local only this machine is set up, or the host of -H, without keys where the cluster has several nodes. With ' +
    '--corosync_conf FILE the file is written and no host is touched. A --name is taken for the first word, so that ' +
    'commands for pcs before 0.10 work: cluster setup --force --local --name NAME NODE...\n\n' +
    'It needs root on the nodes, directly or through sudo -n for every command.',
  differsFromPcs:
    'pcs needs pcsd and an authenticated hacluster on every node, and deletes the files of a former cluster for good. ' +
    'pacer also refuses a node whose own address is a loopback address on it, and with --local takes the words of ' +
    'pcs before 0.10.',
  positionals: [
    { name: 'CLUSTER_NAME', summary: 'name of the cluster', required: false },
    {
      name: 'NODE',
      summary:
        'host names, each with addr=ADDRESS for every link; then [transport knet|udp|udpu OPTION=VALUE... ' +
        '[link OPTION=VALUE...]... [compression ...] [crypto ...]] [totem ...] [quorum ...]',
      required: false,
      rest: true,
      complete: ['addr=', 'transport', 'totem', 'quorum'],
    },
  ],
  options: [
    ...changeOptions,
    'start',
    'enable',
    'local',
    'name',
    'noKeysSync',
    'noClusterUuid',
    'overwrite',
    'corosyncConf',
  ],
  cluster: 'live',
  examples: [
    {
      command: 'pacer cluster setup mycluster node1 node2 --start --enable',
      does: 'set up and start a cluster of two nodes',
    },
    {
      command: 'pacer cluster setup mycluster node1 addr=192.0.2.11 node2 addr=192.0.2.12 --dry-run',
      does: 'show what would be done, with addresses that differ from the names',
    },
    {
      command: 'pacer cluster setup --force --local --name mycluster example-host',
      does: 'set up this machine alone, as older documents type it',
    },
  ],
  run(input, context) {
    const { name, corosyncConf } = input.options;
    const excluding = withFile(input);
    if (excluding !== undefined) {
      const problem = diagnose('OPTIONS_EXCLUDE', { option: '--corosync_conf', other: excluding });
      return usageError(problem, input, context);
    }
    const setup = parseClusterSetup(input.words, name);
    if (!setup.ok) return usageError(setup.error, input, context);
    if (corosyncConf !== undefined) return writeCorosyncConf(setup.value, corosyncConf, input, context);
    return setupCluster(setup.value, input, context);
  },
});

/** Options about hosts, where a file is all that is made. */
function withFile({ options }: CommandInput): string | undefined {
  if (options.corosyncConf === undefined) return undefined;
  if (options.enable) return '--enable';
  if (options.noKeysSync) return '--no-keys-sync';
  if (options.start) return '--start';
  if (options.local) return '--local';
  return options.wait === undefined ? undefined : '--wait';
}
