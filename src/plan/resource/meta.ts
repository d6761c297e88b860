import { setNvpairs } from '../../cib/set-nvpairs.ts';
import type { ResourceMetaRequest } from '../../grammar/resource-meta.ts';
import type { Settings } from '../../grammar/settings.ts';
import { metaOwner } from '../../rules/meta/meta-owner.ts';
import { metaRules } from '../../rules/meta/meta-rules.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { connectionMeta } from './new-node.ts';
import { nodeChangeRules } from './node-change.ts';
import { targetOfChange } from './target-of-change.ts';

/** What `resource meta` comes to, for any kind of resource; the rules for nodes hold. */
export function decideResourceMeta(state: State, { id, meta }: ResourceMetaRequest): Decision {
  const target = targetOfChange(state, id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const element = target.value;
  const diagnostics = [
    ...nodeChangeRules(state, element, { parameters: [], meta }),
    ...metaRules(metaOwner(element), meta.filter(isNotOfNode)),
  ];
  // The schema has the sets of a bundle in front of its container.
  const newSet = element.name === 'bundle' ? 'first' : 'last';
  const edits = setNvpairs(state.document, element, 'meta_attributes', meta, { newSet });
  return { diagnostics, edits: diagnostics.some(stops) ? [] : edits };
}

/** What makes a guest node has its own rules, on whatever element it is typed. */
function isNotOfNode([name]: Settings[number]): boolean {
  return name !== 'remote-node' && !connectionMeta.includes(name);
}
