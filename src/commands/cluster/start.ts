import { changeServices } from '../../change/cluster-services.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster start`. */
export const command = defineCommand({
  words: ['cluster', 'start'],
  summary: 'Start corosync and Pacemaker on cluster nodes',
  description:
    'On this machine (with -H, that one), on the nodes named, or on all; over SSH where it is another machine. With --wait until each node is online.',
  differsFromPcs: 'Nodes are reached over SSH, so that neither pcsd nor a password is needed.',
  positionals: [
    {
      name: 'NODE',
      summary: 'cluster nodes, by their names in corosync.conf',
      required: false,
      rest: true,
      complete: 'cluster-node',
    },
  ],
  options: ['all', ...changeOptions],
  cluster: 'live',
  examples: [
    {
      command: 'pacer cluster start --all --wait=60',
      does: 'start every node and wait until all are online',
    },
  ],
  run: (input, context) => changeServices('start', input, context),
});
