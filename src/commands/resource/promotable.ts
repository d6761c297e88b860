import { cloneChange } from '../../change/clone-change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource promotable`: a clone, some of whose copies are promoted. */
export const command = defineCommand({
  words: ['resource', 'promotable'],
  summary: 'Let a resource or group run on several nodes, some of the copies promoted',
  description:
    'As resource clone with promotable=true. The agent needs the actions promote and demote, which databases and ' +
    'replicated storage have.',
  differsFromPcs: 'An agent without these actions can be forced, as the message says.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource or group', required: true, complete: 'resource' },
    {
      name: 'SETTINGS',
      summary: '[CLONE_ID] [meta] NAME=VALUE…',
      required: false,
      rest: true,
      complete: 'clone-setting',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource promotable db promoted-max=1', does: 'one database writes, others follow' },
  ],
  run: (input, context) => cloneChange(input, context, { promotable: true }),
});
