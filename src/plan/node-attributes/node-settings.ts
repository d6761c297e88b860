import type { CibElement } from '../../cib/document.ts';
import { plainNvset } from '../../cib/nvset.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { NodeSettingsRequest } from '../../grammar/node-settings.ts';
import type { Decision, State } from '../plan.ts';
import { setOnNode } from './set-on-node.ts';
import { targetNodes } from './target-nodes.ts';

/**
 * What `node attribute` comes to, for nodes of every kind. To take an attribute away that is not there is an error,
 * as in pcs; nothing is changed then.
 */
export function decideNodeAttributes(state: State, { node, settings }: NodeSettingsRequest): Decision {
  const target = targetNodes(state, { ghosts: true })(node);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const present = namesOn(state, target.value.entry);
  const missing = settings.filter(([name, value]) => value === '' && !present.has(name));
  if (missing.length > 0) {
    const diagnostics = missing.map(([name]) => diagnose('NODE_ATTRIBUTE_NOT_SET', { node, name }));
    return { diagnostics, edits: [] };
  }
  const edits = setOnNode(state.document, target.value, 'instance_attributes', settings, new Set());
  return { diagnostics: [], edits };
}

/** What `node utilization` comes to: how much a node has of what resources need. */
export function decideNodeUtilization(state: State, { node, settings }: NodeSettingsRequest): Decision {
  const target = targetNodes(state, { ghosts: true })(node);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const edits = setOnNode(state.document, target.value, 'utilization', settings, new Set());
  return { diagnostics: [], edits };
}

function namesOn({ document }: State, entry: CibElement | undefined): ReadonlySet<string> {
  const set = entry === undefined ? undefined : plainNvset(document, entry, 'instance_attributes');
  return new Set(set?.pairs.map(({ name }) => name));
}
