import type { CibElement } from '../../cib/document.ts';
import { newPairs, setPairs } from '../../cib/set-pairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { UpdateDefaultsRequest } from '../../grammar/resource-defaults.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { defaultsValues } from '../../rules/defaults/defaults-values.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { defaultsSets, insertDefaultsSet, newSetId } from './defaults-sets.ts';

/** What `defaults update` and `defaults set update` come to. */
export function decideUpdateDefaults(state: State, request: UpdateDefaultsRequest): Decision {
  const { document } = state;
  const { section, meta } = request;
  const set = setToUpdate(state, request);
  if (!set.ok) return { diagnostics: [set.error], edits: [] };
  if (meta.length === 0) return { diagnostics: [], edits: [] };
  const diagnostics = [...defaultsValues(section, meta), diagnose('DEFAULTS_MAY_BE_OVERRIDDEN', {})];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  if (set.value !== undefined) return { diagnostics, edits: setPairs(document, set.value, meta) };
  if (meta.every(([, value]) => value === '')) return { diagnostics, edits: [] };
  const reserved = new Set<string>();
  const id = newSetId(document, section, reserved);
  const children = newPairs(document, id, meta, reserved);
  const element = { name: 'meta_attributes', attributes: [['id', id] as const], children };
  return { diagnostics, edits: [insertDefaultsSet(document, section, element)] };
}

/** The set named, or the only one; undefined where there is none yet. */
function setToUpdate(
  { document }: State,
  { section, set: id }: UpdateDefaultsRequest,
): Result<CibElement | undefined, Diagnostic> {
  const sets = defaultsSets(document, section);
  if (id === undefined) {
    if (sets.length < 2) return success(sets[0]);
    return failure(diagnose('DEFAULTS_SEVERAL_SETS', { section, sets: sets.map((set) => set.id) }));
  }
  const found = sets.find((set) => set.id === id);
  if (found !== undefined) return success(found);
  return failure(diagnose('DEFAULTS_SET_UNKNOWN', { sets: [id], known: sets.map((set) => set.id) }));
}
