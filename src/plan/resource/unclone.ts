import type { CibElement } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { outermostContainer } from '../../rules/nodes/outermost-container.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { primitivesIn } from './clone.ts';
import { appendResources } from './move-resources.ts';
import { Removal } from './removal.ts';
import { removeReferences } from './remove-references.ts';
import { targetOfChange } from './target-of-change.ts';

/**
 * What `resource unclone` comes to: the clone goes, with its meta attributes and everything that refers to it; what
 * was cloned stays, a group as a whole, behind all other resources.
 */
export function decideUnclone(state: State, id: string): Decision {
  const target = targetOfChange(state, id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const clone = cloneOf(target.value);
  if (clone === undefined) {
    return { diagnostics: [diagnose('NOT_A_CLONE', { resource: id, line: target.value.line })], edits: [] };
  }
  const removal = new Removal();
  removal.take(clone);
  const cloned = [...clone.children('primitive'), ...clone.children('group')];
  for (const member of cloned) removal.move(member);
  removeReferences(state.document, new Set(), removal);
  const moved = cloned.map((existing) => ({ existing }));
  const diagnostics = removal.notes;
  const edits = [...removal.edits(), ...appendResources(state.document, moved)];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : edits };
}

function cloneOf(element: CibElement): CibElement | undefined {
  if (element.name === 'clone' || element.name === 'master') return element;
  const [first = element] = primitivesIn(element);
  const outer = outermostContainer(first);
  return outer?.within === 'clone' ? outer.element : undefined;
}
