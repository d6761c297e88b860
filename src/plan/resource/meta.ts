import { setNvpairs } from '../../cib/set-nvpairs.ts';
import type { ResourceMetaRequest } from '../../grammar/resource-meta.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { nodeChangeRules } from './node-change.ts';
import { targetOfChange } from './target-of-change.ts';

/** What `resource meta` comes to, for any kind of resource; the rules for nodes hold. */
export function decideResourceMeta(state: State, { id, meta }: ResourceMetaRequest): Decision {
  const target = targetOfChange(state, id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const element = target.value;
  const diagnostics = nodeChangeRules(state, element, { parameters: [], meta });
  // The schema has the sets of a bundle in front of its container.
  const newSet = element.name === 'bundle' ? 'first' : 'last';
  const edits = setNvpairs(state.document, element, 'meta_attributes', meta, { newSet });
  return { diagnostics, edits: diagnostics.some(stops) ? [] : edits };
}
