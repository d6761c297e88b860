import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type BundleNode, type Cluster, nameKey, type PacemakerRemoteNode } from '../../model/cluster.ts';
import type { Decision, State } from '../plan.ts';
import { Removal } from '../resource/removal.ts';
import { removeReferences } from '../resource/remove-references.ts';
import { clusterNodeNamed } from './not-this-node.ts';
import { nodeRecords } from './references-to-node.ts';
import { stops } from './stops.ts';

export interface ClearNodeRequest {
  readonly node: string;
}

/**
 * Forgets a node that the configuration has no more: its `<node>` entry and its part of the status section. In a
 * file these are edits; in a live cluster Pacemaker does it (`crm_node --remove`), and there are none.
 */
export function decideClearNode(state: State, { node }: ClearNodeRequest): Decision {
  const refusal = clusterNodeNamed(state.cluster, node) ?? stillConfigured(state.cluster, node);
  if (refusal !== undefined && stops(refusal)) return { diagnostics: [refusal], edits: [] };
  const records = nodeRecords(state.document, [node]);
  const diagnostics = refusal === undefined ? noteOn(node, records.length) : [refusal];
  if (state.where === 'live') return { diagnostics, edits: [] };
  const removal = new Removal();
  for (const record of records) removal.take(record);
  removeReferences(state.document, new Set(), removal);
  return { diagnostics: [...diagnostics, ...removal.notes], edits: removal.edits() };
}

/** A mistyped name shows by it; Pacemaker's own memory of a node is no part of the CIB, and cleared all the same. */
function noteOn(node: string, records: number): Diagnostic[] {
  return records === 0 ? [diagnose('NO_GHOST', { node })] : [];
}

function stillConfigured({ guests, remotes, bundleNodes }: Cluster, word: string): Diagnostic | undefined {
  const nodes: readonly (PacemakerRemoteNode | BundleNode)[] = [...guests, ...remotes, ...bundleNodes];
  const node = nodes.find(({ name }) => nameKey(name) === nameKey(word));
  if (node === undefined) return undefined;
  const { name, kind, resource, line } = node;
  return diagnose('NODE_STILL_CONFIGURED', { node: name, kind, resource, line });
}
