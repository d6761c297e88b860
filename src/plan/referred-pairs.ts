import { referencesLeftBehind } from './constraint/references-left-behind.ts';
import { stops } from './nodes/stops.ts';
import type { Decision, State } from './plan.ts';

/**
 * Refuses a decision that takes a name-value pair away which a permission names, or from which another pair borrows:
 * a live cluster would refuse it with its schema's words, and a file would be left that no cluster takes.
 */
export function withoutReferredPairs({ document }: State, decision: Decision): Decision {
  const removed = decision.edits.flatMap((edit) => (edit.edit === 'remove' ? [edit.element] : []));
  if (!removed.some(({ name }) => name === 'nvpair')) return decision;
  // The whole text is searched, which only the few changes that take a pair away pay for.
  if (!/\sid-ref=|<acl_permission\s/.test(document.text)) return decision;
  // What goes in the same change refers to nothing any more.
  const left = referencesLeftBehind(document, removed, { isMeant: ({ name }) => name === 'nvpair' });
  const diagnostics = [...decision.diagnostics, ...left];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : decision.edits };
}
