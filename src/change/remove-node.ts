import type { PacemakerRemoteNode } from '../model/cluster.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { optional } from '../model/optional.ts';
import { changeOptions, type OptionName } from '../model/options.ts';
import { success } from '../model/result.ts';
import { findNodes } from '../plan/nodes/find-nodes.ts';
import { decideRemoveNode, type RemoveNodeRequest } from '../plan/nodes/remove-node.ts';
import { change } from './change.ts';
import type { HostWork } from './host-plan.ts';

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
  const { sshAddress } = input.options;
  const request: RemoveNodeRequest = {
    node,
    ...optional('kind', kind),
    hostIsGiven: sshAddress !== undefined,
  };
  return change(
    async () =>
      success({
        decide: (state) => decideRemoveNode(state, request),
        hostWork: ({ cluster }) => {
          const nodes = findNodes(cluster, node, kind);
          return nodes.length === 0 ? leftOnHost(node, sshAddress) : nodes.map(release);
        },
      }),
    input,
    context,
  );
}

function release({ name, address, port, resource }: PacemakerRemoteNode): HostWork {
  return { work: 'release', node: name, address, port, resource, configured: true };
}

/** After a removal that broke off between the CIB and the host: the node's name and its host are all that is known. */
function leftOnHost(node: string, address: string | undefined): HostWork[] {
  return address === undefined ? [] : [{ work: 'release', node, address, configured: false }];
}
