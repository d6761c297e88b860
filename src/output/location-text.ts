import type { ConfiguredConstraint } from '../model/configured-constraint.ts';
import { isExpired } from '../model/rule-expiry.ts';
import { indent } from './indent.ts';
import { ruleLines } from './rule-text.ts';
import { hasExpired } from './select-constraints.ts';

interface LocationTextOptions {
  readonly full: boolean;
  readonly now: number;
}

/** Location constraints under what they are about: patterns, resources and resource sets, each kind sorted. */
export function locationsByResource(
  constraints: readonly ConfiguredConstraint[],
  options: LocationTextOptions,
): string[] {
  return groupedBy(constraints, subjectText).flatMap(([subject, group]) => {
    const plain = group.filter(isPlain);
    return [
      subject,
      ...indent([
        ...nodeLines('Enabled on:', plain.filter(isEnabled), options),
        ...nodeLines(
          'Disabled on:',
          plain.filter((constraint) => !isEnabled(constraint)),
          options,
        ),
        ...group
          .filter((constraint) => !isPlain(constraint))
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .flatMap((one) => ruleSection(one, options)),
      ]),
    ];
  });
}

/** Location constraints under the nodes they name, and those with rules behind them under their resources. */
export function locationsByNode(
  constraints: readonly ConfiguredConstraint[],
  options: LocationTextOptions,
): string[] {
  const nodes = groupedBy(constraints.filter(isPlain), ({ options }) => `Node: ${options.get('node') ?? ''}`);
  return [
    ...nodes.flatMap(([node, group]) => [
      node,
      ...indent([
        ...subjectLines('Allowed to run:', group.filter(isEnabled), options),
        ...subjectLines(
          'Not allowed to run:',
          group.filter((constraint) => !isEnabled(constraint)),
          options,
        ),
      ]),
    ]),
    ...locationsByResource(
      constraints.filter((constraint) => !isPlain(constraint)),
      options,
    ),
  ];
}

function subjectText({ options, sets }: ConfiguredConstraint): string {
  const pattern = options.get('rsc-pattern');
  if (pattern !== undefined) return `Resource pattern: ${pattern}`;
  const resource = options.get('rsc');
  if (resource !== undefined) return `Resource: ${resource}`;
  return `Resource set: ${sets.flatMap(({ resources }) => resources).join(' ')}`;
}

const subjectOrder = ['Resource pattern:', 'Resource:', 'Resource set:', 'Node:'];

function groupedBy(
  constraints: readonly ConfiguredConstraint[],
  keyOf: (constraint: ConfiguredConstraint) => string,
): [string, ConfiguredConstraint[]][] {
  const groups = new Map<string, ConfiguredConstraint[]>();
  for (const constraint of constraints) {
    const key = keyOf(constraint);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [constraint]);
    else group.push(constraint);
  }
  const rank = (key: string) => subjectOrder.findIndex((prefix) => key.startsWith(prefix));
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function isPlain({ options }: ConfiguredConstraint): boolean {
  return options.has('node');
}

function isEnabled({ options }: ConfiguredConstraint): boolean {
  return !(options.get('score') ?? '').startsWith('-');
}

function nodeLines(
  heading: string,
  constraints: readonly ConfiguredConstraint[],
  { full }: LocationTextOptions,
): string[] {
  const lines = constraints.map((one) => `Node: ${one.options.get('node') ?? ''}${points(one, full)}`);
  return lines.length === 0 ? [] : [heading, ...indent(lines)];
}

function subjectLines(
  heading: string,
  constraints: readonly ConfiguredConstraint[],
  { full }: LocationTextOptions,
): string[] {
  const lines = constraints.map((one) => `${subjectText(one)}${points(one, full)}`);
  return lines.length === 0 ? [] : [heading, ...indent(lines)];
}

function points({ id, options }: ConfiguredConstraint, full: boolean): string {
  const discovery = options.get('resource-discovery');
  const role = options.get('role');
  return [
    ` (score:${options.get('score') ?? ''})`,
    ...(role === undefined ? [] : [` (role:${role})`]),
    ...(discovery === undefined ? [] : [` (resource-discovery=${discovery})`]),
    ...(full ? [` (id:${id})`] : []),
  ].join('');
}

function ruleSection(constraint: ConfiguredConstraint, { full, now }: LocationTextOptions): string[] {
  const { id, options, rules } = constraint;
  const discovery = options.get('resource-discovery');
  const marks = [
    hasExpired(constraint, now) ? 'Constraint (expired)' : 'Constraint',
    discovery === undefined ? '' : ` (resource-discovery=${discovery})`,
  ];
  return [
    `${marks[0]}: ${id}${marks[1]}`,
    ...indent(
      rules.flatMap((rule) =>
        ruleLines(rule, { ids: full, heading: isExpired(rule, now) ? 'Rule (expired)' : 'Rule' }),
      ),
    ),
  ];
}
