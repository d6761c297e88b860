import { usageError } from '../../change/usage-error.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { show } from '../../show/show.ts';
import { type NodesAspect, statusNodesView } from '../../show/status-nodes-view.ts';

/** `pacer status nodes`: every node by its state. */
export const command = defineCommand({
  words: ['status', 'nodes'],
  summary: 'Show the nodes by their state: online, standby, maintenance, offline',
  description:
    'Cluster nodes, then guest, remote and bundle nodes. With --full also a table of guest, remote and bundle nodes: ' +
    'on which cluster node each runs, its address, port and state, the resources on it, and for one that is down the ' +
    'check that fails and what to look at.',
  differsFromPcs:
    'A guest node that is offline is listed. One whose connection is still starting is not online yet, as it may still fail.',
  positionals: [
    {
      name: 'ASPECT',
      summary: 'corosync: its members; both: corosync and Pacemaker; config: what is configured',
      required: false,
      complete: ['corosync', 'both', 'config'],
    },
  ],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer status nodes', does: 'show who is online' },
    { command: 'pacer status nodes --full', does: 'see why a guest or remote node is down' },
  ],
  run(input, context) {
    const [word] = input.words;
    const aspect = aspects.find((known) => known === (word ?? 'pacemaker'));
    if (aspect === undefined || word === 'pacemaker') {
      const choices = aspects.filter((known) => known !== 'pacemaker');
      const problem = diagnose('OPTION_VALUE_UNKNOWN', { option: 'ASPECT', value: word ?? '', choices });
      return usageError(problem, input, context);
    }
    return show((cluster, state) => statusNodesView({ cluster, state, input, context }, aspect), {
      formats: ['json', 'text'],
      input,
      context,
    });
  },
});

const aspects: readonly NodesAspect[] = ['pacemaker', 'corosync', 'both', 'config'];
