import { diagnose } from '../../diagnostics/diagnostic.ts';
import { idCharacters } from '../names/id-characters.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';

/**
 * A node's name is a host name in practice, and goes into ids, file names and command lines. Underscores and a
 * digit at the start are let through: many clusters have them, and both work as long as an address is given.
 * pcs takes any text that is not empty for a guest node. A remote node's name is the id of its connection resource.
 */
export function nodeName({ kind, name }: NodeClaim): readonly Finding[] {
  const idFault = kind === 'remote' ? idCharacters(name, 'resource') : undefined;
  if (idFault !== undefined) return [{ diagnostic: idFault }];
  const reason = fault(name);
  return reason === undefined ? [] : [{ diagnostic: diagnose('NODE_NAME_INVALID', { name, reason }) }];
}

function fault(name: string): string | undefined {
  if (name === '') return 'it is empty';
  const character = /[^A-Za-z0-9._-]/u.exec(name)?.[0];
  if (character !== undefined) return `${describe(character)} is not a valid character for a node name`;
  if (!/^[A-Za-z0-9_]/.test(name))
    return `'${name.charAt(0)}' is not a valid first character for a node name`;
  // RFC 1035 section 2.3.4: octets of a label, and of a whole name.
  if (name.length > 253) return `it has ${name.length} characters, and a host name at most 253`;
  if (name.split('.').some((label) => label.length > 63))
    return 'a label of a host name has at most 63 characters';
  if (name.split('.').includes('')) return 'it has an empty label';
  return undefined;
}

/** Control characters would disturb the terminal that shows the message. */
function describe(character: string): string {
  if (/\p{Cc}/u.test(character)) {
    return `control character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return `'${character}'`;
}
