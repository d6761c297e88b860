import { changeServices } from '../../change/cluster-services.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster disable`. */
export const command = defineCommand({
  words: ['cluster', 'disable'],
  summary: 'Have the cluster not start when its nodes boot',
  description: 'Disables corosync and Pacemaker on this machine, on the nodes named, or on all.',
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
  examples: [{ command: 'pacer cluster disable node2', does: 'leave node2 out at its next boot' }],
  run: (input, context) => changeServices('disable', input, context),
});
