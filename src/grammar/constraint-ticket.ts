import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { constraintRoles } from './constraint-colocation.ts';
import { checkOptions } from './constraint-options.ts';
import { parseSettings } from './settings.ts';

/** `constraint ticket add` as typed. */
export interface TicketRequest {
  readonly ticket: string;
  readonly resource: string;
  /** As typed, in any letter case. */
  readonly role?: string;
  readonly lossPolicy?: string;
  readonly id?: string;
}

/** Reads `TICKET [ROLE] RESOURCE [OPTION=VALUE…]`. */
export function parseTicket(words: readonly string[]): Result<TicketRequest, Diagnostic> {
  const firstOption = words.findIndex((word) => word.includes('='));
  const plain = firstOption < 0 ? words : words.slice(0, firstOption);
  const [ticket = '', first, second, extra] = plain;
  if (first === undefined || extra !== undefined) return failure(diagnose('TICKET_INCOMPLETE', {}));
  if (!isTicketName(ticket)) return failure(diagnose('TICKET_NAME_INVALID', { ticket }));
  const role = second === undefined ? undefined : first;
  if (role !== undefined && !isRole(role)) {
    return failure(
      diagnose('CONSTRAINT_OPTION_VALUE', { option: 'role', value: role, allowed: constraintRoles }),
    );
  }
  const settings = parseSettings(words.slice(plain.length));
  if (!settings.ok) return settings;
  const options = checkOptions(settings.value, { id: 'text', 'loss-policy': lossPolicies });
  if (!options.ok) return options;
  const given = new Map(options.value);
  return success({
    ticket,
    resource: second ?? first,
    ...optional('role', role),
    ...optional('lossPolicy', given.get('loss-policy')),
    ...optional('id', given.get('id')),
  });
}

/** What happens to a resource whose ticket is lost (Pacemaker Explained, "Ticket constraints"). */
export const lossPolicies: readonly string[] = ['demote', 'fence', 'freeze', 'stop'];

/** Booth's rule for the names of tickets. */
export function isTicketName(name: string): boolean {
  return /^[0-9A-Za-z-]{1,63}$/.test(name);
}

function isRole(word: string): boolean {
  return constraintRoles.some((role) => role.toLowerCase() === word.toLowerCase());
}
