import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { idCharacters } from '../names/id-characters.ts';
import type { RuleState } from '../nodes/surroundings.ts';

/** What is wrong with a typed id of a new constraint or rule: its characters, or that something has it already. */
export function newConstraintId(
  { document }: RuleState,
  id: string | undefined,
  kind: 'constraint' | 'rule' = 'constraint',
): Diagnostic[] {
  if (id === undefined) return [];
  const fault = idCharacters(id, kind);
  if (fault !== undefined) return [fault];
  const { name, line } = document.byId(id) ?? {};
  if (name === undefined || line === undefined) return [];
  return [diagnose('ID_TAKEN', { id, element: `the id of an element <${name}>`, line })];
}
