import type { ConfiguredConstraint } from '../model/configured-constraint.ts';
import type { Attributes } from '../model/configured-resource.ts';
import { displayPair } from './display-value.ts';

/** An order of two resources on one line, as pcs has it. */
export function orderText({ id, options }: ConfiguredConstraint, full: boolean): string {
  const kind = options.get('kind');
  const score = options.get('score');
  const others = rest(options, orderAttributes).map(([name, value]) => displayPair(name, value));
  return words([
    options.get('first-action'),
    options.get('first'),
    'then',
    options.get('then-action'),
    options.get('then'),
    kind === undefined && score !== undefined ? `(score:${score})` : `(kind:${kind ?? 'Mandatory'})`,
    isFalse(options.get('symmetrical')) ? '(non-symmetrical)' : undefined,
    others.length === 0 ? undefined : `(Options: ${others.join(' ')})`,
    full ? `(id:${id})` : undefined,
  ]);
}

/** A colocation of two resources on one line, as pcs has it. */
export function colocationText({ id, options }: ConfiguredConstraint, full: boolean): string {
  return words([
    options.get('rsc'),
    'with',
    options.get('with-rsc'),
    `(score:${options.get('score') ?? ''})`,
    ...rest(options, ['rsc', 'with-rsc', 'score']).map(([name, value]) => `(${name}:${value})`),
    full ? `(id:${id})` : undefined,
  ]);
}

/** A ticket constraint of one resource on one line, as pcs has it. */
export function ticketText({ id, options }: ConfiguredConstraint, full: boolean): string {
  return words([
    options.get('rsc-role'),
    options.get('rsc'),
    ...rest(options, ['rsc', 'rsc-role']).map(([name, value]) => displayPair(name, value)),
    full ? `(id:${id})` : undefined,
  ]);
}

/** A constraint of resource sets on one line, as pcs has it: what one would type. */
export function setsText({ id, options, sets }: ConfiguredConstraint, full: boolean): string {
  const own = rest(options, []).map(([name, value]) => displayPair(name, value));
  return words([
    ...sets.flatMap((set) => [
      'set',
      ...set.resources,
      ...rest(set.options, []).map(([name, value]) => displayPair(name, value)),
      full ? `(id:${set.id})` : undefined,
    ]),
    ...(own.length > 0 || full ? ['setoptions'] : []),
    ...own,
    full ? `(id:${id})` : undefined,
  ]);
}

const orderAttributes = ['first', 'then', 'first-action', 'then-action', 'kind', 'score', 'symmetrical'];

function isFalse(value: string | undefined): boolean {
  return value?.toLowerCase() === 'false';
}

/** The attributes not named, sorted by name. */
function rest(attributes: Attributes, shown: readonly string[]): [name: string, value: string][] {
  return [...attributes].filter(([name]) => !shown.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
}

function words(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
