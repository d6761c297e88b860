import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { constraintRoles } from './constraint-colocation.ts';
import { checkOptions, type KnownOptions } from './constraint-options.ts';
import { orderActions, orderKinds } from './constraint-order.ts';
import { isTicketName, lossPolicies } from './constraint-ticket.ts';
import { parseSettings, type Settings } from './settings.ts';
import { splitAtKeywords } from './word-groups.ts';

export type SetConstraintKind = 'order' | 'colocation' | 'ticket';

/** `constraint order set`, `colocation set` and `ticket set` as typed. */
export interface SetConstraintRequest {
  readonly kind: SetConstraintKind;
  readonly sets: readonly ResourceSetRequest[];
  readonly id?: string;
  /** Attributes of the constraint itself. */
  readonly options: Settings;
}

export interface ResourceSetRequest {
  readonly resources: readonly string[];
  readonly options: Settings;
}

/** Reads `RESOURCE… [OPTION=VALUE…] [set RESOURCE…]… [setoptions OPTION=VALUE…]`. */
export function parseSetConstraint(
  kind: SetConstraintKind,
  words: readonly string[],
): Result<SetConstraintRequest, Diagnostic> {
  const end = words.indexOf('setoptions');
  const groups = splitAtKeywords(end < 0 ? words : words.slice(0, end), ['set']);
  const sets: ResourceSetRequest[] = [];
  for (const { words } of groups) {
    const set = parseSet(kind, words);
    if (!set.ok) return set;
    sets.push(set.value);
  }
  const settings = parseSettings(end < 0 ? [] : words.slice(end + 1));
  if (!settings.ok) return settings;
  const options = checkOptions(settings.value, constraintOptions[kind]);
  if (!options.ok) return options;
  const ticket = kind === 'ticket' ? (new Map(options.value).get('ticket') ?? '') : undefined;
  if (ticket === '') return failure(diagnose('TICKET_MISSING', {}));
  if (ticket !== undefined && !isTicketName(ticket))
    return failure(diagnose('TICKET_NAME_INVALID', { ticket }));
  return success({
    kind,
    sets,
    ...optional('id', new Map(options.value).get('id')),
    options: options.value.filter(([name]) => name !== 'id'),
  });
}

/** Options may stand anywhere among the resources, as in pcs. */
function parseSet(kind: SetConstraintKind, words: readonly string[]): Result<ResourceSetRequest, Diagnostic> {
  const resources = words.filter((word) => !word.includes('='));
  if (resources.length === 0) return failure(diagnose('RESOURCE_SET_EMPTY', { kind }));
  const settings = parseSettings(words.filter((word) => word.includes('=')));
  if (!settings.ok) return settings;
  const options = checkOptions(settings.value, setOptions);
  return options.ok ? success({ resources, options: options.value }) : options;
}

const setOptions: KnownOptions = {
  action: orderActions,
  'require-all': ['false', 'true'],
  role: constraintRoles,
  sequential: ['false', 'true'],
};

const constraintOptions: Readonly<Record<SetConstraintKind, KnownOptions>> = {
  order: { id: 'text', kind: orderKinds, symmetrical: ['false', 'true'] },
  colocation: { id: 'text', score: 'score' },
  ticket: { id: 'text', 'loss-policy': lossPolicies, ticket: 'text' },
};
