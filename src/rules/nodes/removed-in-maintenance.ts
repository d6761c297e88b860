import { clusterProperty } from '../../cib/cluster-property.ts';
import type { CibDocument } from '../../cib/document.ts';
import { nvsetsOf } from '../../cib/nvset.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { booleanOf } from '../../model/boolean.ts';
import { nameKey } from '../../model/cluster.ts';

/**
 * In maintenance the cluster stops nothing. It would let go of a node with its resources running there, forget them
 * with the node, and start them elsewhere too once maintenance ends (seen on Pacemaker 2.1.5).
 */
export function removedInMaintenance(document: CibDocument, node: string): Diagnostic[] {
  if (booleanOf(clusterProperty(document, 'maintenance-mode') ?? '')) {
    return [diagnose('NODE_REMOVED_IN_MAINTENANCE', { node, what: 'cluster' })];
  }
  return mayBeInMaintenance(document, node)
    ? [diagnose('NODE_REMOVED_IN_MAINTENANCE', { node, what: 'node' })]
    : [];
}

/** A set with a rule counts too: whether it is in force now is for the cluster to say, and an error here is cheap. */
function mayBeInMaintenance(document: CibDocument, node: string): boolean {
  const entries = document.configuration.child('nodes')?.children('node') ?? [];
  const entry = entries.find((one) => nameKey(one.get('uname') ?? '') === nameKey(node));
  if (entry === undefined) return false;
  return nvsetsOf(document, entry, 'instance_attributes').some(({ pairs }) =>
    pairs.some(({ name, value }) => name === 'maintenance' && booleanOf(value) === true),
  );
}
