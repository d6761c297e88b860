import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/** What an id is for, in the words of pcs's messages. */
export type IdKind =
  | 'resource'
  | 'group'
  | 'clone'
  | 'bundle'
  | 'template'
  | 'tag'
  | 'constraint'
  | 'rule'
  | 'operation'
  | 'mapping';

/**
 * What is wrong with the characters of a new id, if anything. ASCII only, as pcs has it: an XML id could hold
 * more, but Pacemaker's tools put ids into file names and option lists.
 */
export function idCharacters(id: string, kind: IdKind): Diagnostic | undefined {
  const what = described(kind);
  const first = id.charAt(0);
  if (first === '') return diagnose('ID_INVALID', { id, what });
  if (!/^[A-Za-z_]/.test(id)) {
    const character = String.fromCodePoint(id.codePointAt(0) ?? 0);
    return diagnose('ID_INVALID', { id, what, character, first: true });
  }
  const character = /[^A-Za-z0-9_.-]/u.exec(id)?.[0];
  return character === undefined ? undefined : diagnose('ID_INVALID', { id, what, character });
}

/** pcs says `resource name`, `group name` and `constraint id`, but `id` for a clone (0.11.5). */
function described(kind: IdKind): string {
  if (kind === 'constraint' || kind === 'rule') return `${kind} id`;
  return kind === 'resource' || kind === 'group' || kind === 'bundle' ? `${kind} name` : 'id';
}
