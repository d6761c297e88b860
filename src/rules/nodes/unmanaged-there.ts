import type { CibDocument, CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { nvValue } from '../../cib/nvset.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { booleanOf } from '../../model/boolean.ts';
import { nameKey } from '../../model/cluster.ts';
import { partOf } from '../../model/cluster-status.ts';

/**
 * Resources that run on a node and that the cluster does not manage. It would let go of the node without stopping
 * them, forget them with the node, and start them elsewhere too once they are managed (seen on Pacemaker 2.1.5).
 */
export function unmanagedThere(document: CibDocument, node: string): Diagnostic[] {
  const resources = runningThere(document, node).filter((id) => isUnmanaged(document, id));
  return resources.length === 0 ? [] : [diagnose('NODE_REMOVED_UNDER_UNMANAGED', { node, resources })];
}

function runningThere(document: CibDocument, node: string): string[] {
  const states = document.root.child('status')?.children('node_state') ?? [];
  const state = states.find((one) => nameKey(one.get('uname') ?? '') === nameKey(node));
  const histories = state?.child('lrm')?.child('lrm_resources')?.children('lrm_resource') ?? [];
  return histories.filter(isRunning).map(({ id }) => partOf(id));
}

/** By the last operation, which a history has once beside those that are repeated; 8 is a promoted resource. */
function isRunning(history: CibElement): boolean {
  const last = history.children('lrm_rsc_op').find(({ id }) => id.endsWith('_last_0'));
  return last?.get('operation') !== 'stop' && ['0', '8'].includes(last?.get('rc-code') ?? '');
}

function isUnmanaged(document: CibDocument, id: string): boolean {
  for (let one = findResource(document, id); one !== undefined; one = one.parent) {
    if (one.name === 'resources') return false;
    const managed = nvValue(document, one, 'meta_attributes', 'is-managed') ?? 'true';
    const maintenance = nvValue(document, one, 'meta_attributes', 'maintenance') ?? 'false';
    if (booleanOf(managed) === false || booleanOf(maintenance)) return true;
  }
  return false;
}
