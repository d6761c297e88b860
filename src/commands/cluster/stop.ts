import { changeServices } from '../../change/cluster-services.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster stop`. */
export const command = defineCommand({
  words: ['cluster', 'stop'],
  summary: 'Stop Pacemaker and corosync on cluster nodes',
  description:
    'Resources move to the nodes that stay. Refused where those would lose the quorum. With several nodes Pacemaker ends on all of them before the first corosync is stopped.',
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
  examples: [{ command: 'pacer cluster stop --all', does: 'stop the whole cluster' }],
  run: (input, context) => changeServices('stop', input, context),
});
