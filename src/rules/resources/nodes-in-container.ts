import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../../model/cluster.ts';

interface RuleState {
  readonly document: CibDocument;
  readonly cluster: Cluster;
}

/**
 * Resources behind nodes that are to move into a group or clone. A connection must stay on its own (Pacemaker
 * Remote, section 5.5); a VM resource may be in a group (Pacemaker 1.1.14 and later), but Pacemaker ignores
 * `remote-node` in copies.
 */
export function nodesInContainer(
  { cluster }: RuleState,
  primitives: readonly CibElement[],
  within: 'group' | 'clone',
): Diagnostic[] {
  const connections = new Set(cluster.remotes.map(({ resource }) => resource));
  const machines = new Set(cluster.guests.map(({ resource }) => resource));
  return primitives.flatMap(({ id: resource }) => {
    if (connections.has(resource)) return [diagnose('CONNECTION_INSIDE', { resource, within })];
    const isCopied = within === 'clone' && machines.has(resource);
    return isCopied ? [diagnose('GUEST_IN_COPIES', { resource })] : [];
  });
}
