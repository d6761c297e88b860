import { change } from '../../change/change.ts';
import { connectionWork, waitForConnection } from '../../change/connection-work.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceMeta } from '../../grammar/resource-meta.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions, hostOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideResourceMeta } from '../../plan/resource/meta.ts';

/** `pacer resource meta`: meta attributes of a resource, group, clone or bundle. */
export const command = defineCommand({
  words: ['resource', 'meta'],
  summary: 'Set or take away meta attributes of a resource, group, clone or bundle',
  description:
    'An empty value takes an attribute away. A name that Pacemaker does not know brings a warning; a value that it ' +
    'would take for another one (is-managed=maybe) is refused, here and wherever meta attributes are set. ' +
    'remote-node, remote-addr, remote-port and remote-connect-timeout are held to the same rules as in add-guest; ' +
    'where the address or port of a node changes, its host is prepared for it over SSH. A daemon that the cluster uses is not restarted: remove the node and add it again with the other port.',
  differsFromPcs:
    'pcs checks remote-node only, and wants --force for it; of unknown names it warns since 0.12.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'the resource, group, clone or bundle',
      required: true,
      complete: 'resource',
    },
    { name: 'SETTINGS', summary: 'NAME=VALUE…', required: true, rest: true, complete: 'resource-meta' },
  ],
  options: [...changeOptions, ...hostOptions],
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
    const { id, meta } = request.value;
    return change(
      async (cluster) => {
        const read = await cluster.readState();
        if (!read.ok) return read;
        return success({
          preparedOn: read.value,
          decide: (state) => decideResourceMeta(state, request.value),
          hostWork: (state) => connectionWork(state, { resource: id, parameters: [], meta }, input.options),
          ...waitForConnection(read.value, { resource: id, parameters: [], meta }),
        });
      },
      input,
      context,
    );
  },
});
