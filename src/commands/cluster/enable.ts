import { changeServices } from '../../change/cluster-services.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer cluster enable`. */
export const command = defineCommand({
  words: ['cluster', 'enable'],
  summary: 'Have the cluster start when its nodes boot',
  description: 'Enables corosync and Pacemaker on this machine, on the nodes named, or on all.',
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
  examples: [{ command: 'pacer cluster enable --all', does: 'enable every node' }],
  run: (input, context) => changeServices('enable', input, context),
});
