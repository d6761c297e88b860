import type { CibDocument } from '../../cib/document.ts';

/** Roles of an operation; people may type them in any letter case. */
export const roles: readonly string[] = ['Master', 'Promoted', 'Slave', 'Started', 'Stopped', 'Unpromoted'];

/** The role in its own letter case; undefined where there is no such role. */
export function knownRole(typed: string): string | undefined {
  return roles.find((role) => role.toLowerCase() === typed.toLowerCase());
}

/** The present name of a role that has an old one. */
export function presentRole(role: string): string {
  return presentNames[role] ?? role;
}

/** The role under the name that the document's schema has for it: Promoted and Unpromoted came with pacemaker-3.7. */
export function roleInCib(typed: string, document: CibDocument): string {
  const role = presentRole(knownRole(typed) ?? typed);
  return isSchemaAtLeast(document, 3, 7) ? role : (oldNames[role] ?? role);
}

/** Whether the document's schema knows `on-fail="demote"`, which came with pacemaker-3.4. */
export function schemaHasDemote(document: CibDocument): boolean {
  return isSchemaAtLeast(document, 3, 4);
}

const presentNames: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' };
const oldNames: Readonly<Record<string, string>> = { Promoted: 'Master', Unpromoted: 'Slave' };

/** A `validate-with` that names no version (`none`) holds nothing back. */
function isSchemaAtLeast({ root }: CibDocument, major: number, minor: number): boolean {
  const match = /^pacemaker-([0-9]+)\.([0-9]+)$/.exec(root.get('validate-with') ?? '');
  if (match === null) return true;
  const [has, hasMinor] = [Number(match[1]), Number(match[2])];
  return has > major || (has === major && hasMinor >= minor);
}
