import type { PacemakerRemoteNode } from '../model/cluster.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { changeOptions, type OptionName } from '../model/options.ts';
import { success } from '../model/result.ts';
import { findNodes } from '../plan/nodes/find-nodes.ts';
import { decideRemoveNode, type RemoveNodeRequest } from '../plan/nodes/remove-node.ts';
import { change } from './change.ts';
import type { HostWork } from './host-work.ts';

/** What every command that removes a node takes. */
export const removeNodeOptions: readonly OptionName[] = [
  ...changeOptions,
  'sshAddress',
  'prepareHost',
  'authkey',
];

/** What `node remove`, `remove-guest` and `remove-remote` have in common: all of it but the kind of node. */
export function removeNode(
  kind: RemoveNodeRequest['kind'],
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const [node = ''] = input.words;
  const request: RemoveNodeRequest = { node, ...(kind === undefined ? {} : { kind }) };
  return change(
    async () =>
      success({
        decide: (state) => decideRemoveNode(state, request),
        hostWork: ({ cluster }) => findNodes(cluster, node, kind).map(release),
      }),
    input,
    context,
  );
}

function release({ name, address, port }: PacemakerRemoteNode): HostWork {
  return { work: 'release', node: name, address, port, configured: true };
}
