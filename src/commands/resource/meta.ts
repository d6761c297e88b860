import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceMeta } from '../../grammar/resource-meta.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideResourceMeta } from '../../plan/resource/meta.ts';

/** `pacer resource meta`: meta attributes of a resource, group, clone or bundle. */
export const command = defineCommand({
  words: ['resource', 'meta'],
  summary: 'Set or take away meta attributes of a resource, group, clone or bundle',
  description:
    'An empty value takes an attribute away. remote-node, remote-addr, remote-port and remote-connect-timeout are ' +
    'held to the same rules as in add-guest.',
  differsFromPcs: 'pcs checks remote-node only, and wants --force for it.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'the resource, group, clone or bundle',
      required: true,
      complete: 'resource',
    },
    { name: 'SETTINGS', summary: 'NAME=VALUE…', required: true, rest: true },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource meta vm-guest1 remote-addr=192.168.122.12',
      does: 'let the cluster reach the guest node by another address',
    },
    { command: 'pacer resource meta webserver failure-timeout=', does: 'take failure-timeout away' },
  ],
  async run(input, context) {
    const request = parseResourceMeta(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideResourceMeta(state, request.value) }),
      input,
      context,
    );
  },
});
