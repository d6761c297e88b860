import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { setNvpairs } from '../../cib/set-nvpairs.ts';
import type { Decision, State } from '../plan.ts';
import { isOff, monitorsOf } from './manage.ts';
import { resourcesNamed, withContents } from './resources-named.ts';

/**
 * What `resource unmanage` comes to: `is-managed=false` on the resources themselves, as in pcs not on the group or
 * clone around them; a bundle has containers of its own and gets it too. `monitors`: the cluster does not look
 * either, so that it does not recover what fails meanwhile.
 */
export function decideUnmanage(state: State, ids: readonly string[], monitors: boolean): Decision {
  const { resources, diagnostics } = resourcesNamed(state, ids);
  if (diagnostics.length > 0) return { diagnostics, edits: [] };
  const all = resources.flatMap(withContents).filter(({ name }) => name === 'primitive' || name === 'bundle');
  const targets = [...new Map(all.map((target) => [target.id, target])).values()];
  const reserved = new Set<string>();
  const edits = targets.flatMap((target) =>
    setNvpairs(state.document, target, 'meta_attributes', [['is-managed', 'false']], {
      newSet: 'first',
      reserved,
    }),
  );
  return { diagnostics: [], edits: [...edits, ...(monitors ? turnOff(targets) : [])] };
}

function turnOff(targets: readonly CibElement[]): CibEdit[] {
  const on = targets.flatMap(monitorsOf).filter((operation) => !isOff(operation));
  return on.map((element) => ({ edit: 'set', element, attribute: 'enabled', value: 'false' }));
}
