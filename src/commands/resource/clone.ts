import { cloneChange } from '../../change/clone-change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource clone`: a resource or group runs on several nodes. */
export const command = defineCommand({
  words: ['resource', 'clone'],
  summary: 'Let a resource or group run on several nodes',
  description:
    'The options are meta attributes of the clone: interleave=true, clone-max=2, … Location, order and colocation ' +
    'constraints on the resource name the clone afterwards.',
  differsFromPcs:
    'The virtual machine of a guest node and the connection of a remote node are refused; promotable=true can be ' +
    'forced, as its message says.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource or group', required: true, complete: 'resource' },
    {
      name: 'SETTINGS',
      summary: '[CLONE_ID] [meta] NAME=VALUE…; the id is RESOURCE_ID-clone where it is not given',
      required: false,
      rest: true,
      complete: 'clone-setting',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource clone ping interleave=true', does: 'run ping on every node' },
    {
      command: 'pacer resource clone web web-everywhere clone-max=2',
      does: 'run the group web on two nodes',
    },
  ],
  run: (input, context) => cloneChange(input, context, { promotable: false }),
});
