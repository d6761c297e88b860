import { clusterProperty } from '../../cib/cluster-property.ts';
import type { CibDocument } from '../../cib/document.ts';
import { nvValue } from '../../cib/nvset.ts';
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
  return booleanOf(nodeAttribute(document, node, 'maintenance') ?? '')
    ? [diagnose('NODE_REMOVED_IN_MAINTENANCE', { node, what: 'node' })]
    : [];
}

function nodeAttribute(document: CibDocument, node: string, name: string): string | undefined {
  const entries = document.configuration.child('nodes')?.children('node') ?? [];
  const entry = entries.find((one) => nameKey(one.get('uname') ?? '') === nameKey(node));
  return entry && nvValue(document, entry, 'instance_attributes', name);
}
