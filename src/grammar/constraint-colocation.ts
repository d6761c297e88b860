import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { checkOptions } from './constraint-options.ts';
import { isScore } from './constraint-score.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `constraint colocation add` as typed. */
export interface ColocationRequest {
  readonly resource: ResourceInRole;
  readonly with: ResourceInRole;
  /** The word behind the resources; `INFINITY` where none was typed. */
  readonly score: string;
  readonly id?: string;
  /** score, node-attribute, influence, in the order typed. */
  readonly options: Settings;
}

export interface ResourceInRole {
  readonly resource: string;
  /** As typed, in any letter case. */
  readonly role?: string;
}

/** Reads `[ROLE] RESOURCE with [ROLE] RESOURCE [SCORE] [OPTION=VALUE…]`. */
export function parseColocation(words: readonly string[]): Result<ColocationRequest, Diagnostic> {
  const at = words.indexOf('with');
  const behind = words.slice(at + 1);
  const isPlain = (word: string | undefined) => word !== undefined && !word.includes('=') && !isScore(word);
  const length = isPlain(behind[1]) ? 2 : 1;
  const resource = parseResource(words.slice(0, Math.max(at, 0)));
  if (!resource.ok) return resource;
  const other = parseResource(behind.slice(0, length));
  if (!other.ok) return other;
  const score = behind[length];
  const hasScore = score !== undefined && isScore(score);
  const settings = parseSettings(behind.slice(hasScore ? length + 1 : length));
  if (!settings.ok) return settings;
  const options = checkOptions(settings.value, colocationOptions);
  if (!options.ok) return options;
  const given = new Map(options.value);
  return success({
    resource: inRole(resource.value, given.get('rsc-role')),
    with: inRole(other.value, given.get('with-rsc-role')),
    score: hasScore ? score : 'INFINITY',
    ...optional('id', given.get('id')),
    options: options.value.filter(([name]) => ownAttributes.has(name)),
  });
}

export const constraintRoles: readonly string[] = [
  'Master',
  'Promoted',
  'Slave',
  'Started',
  'Stopped',
  'Unpromoted',
];

const colocationOptions = {
  id: 'text',
  influence: ['false', 'true'],
  'node-attribute': 'text',
  'rsc-role': constraintRoles,
  score: 'score',
  'with-rsc-role': constraintRoles,
} as const;

const ownAttributes = new Set(['influence', 'node-attribute', 'score']);

function parseResource(words: readonly string[]): Result<ResourceInRole, Diagnostic> {
  const [first = '', second, extra] = words;
  if (first === '' || extra !== undefined || words.some((word) => word.includes('='))) {
    return failure(diagnose('COLOCATION_INCOMPLETE', {}));
  }
  if (second === undefined) return success({ resource: first });
  const isRole = constraintRoles.some((role) => role.toLowerCase() === first.toLowerCase());
  return isRole
    ? success({ resource: second, role: first })
    : failure(diagnose('COLOCATION_ROLE', { role: first, allowed: constraintRoles }));
}

/** A role typed as an option; one in front of the resource is the nearer word and wins. */
function inRole({ resource, role }: ResourceInRole, option: string | undefined): ResourceInRole {
  return { resource, ...optional('role', role ?? option) };
}
