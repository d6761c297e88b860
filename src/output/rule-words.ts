import type { ConfiguredRule } from '../model/configured-resource.ts';

/**
 * A rule as the words of pcs's grammar, to be typed again; undefined where the grammar cannot say it: a range of dates
 * without a beginning, expressions about resources and operations, units that pcs does not know, parentheses in values.
 */
export function ruleWords(rule: ConfiguredRule): string[] | undefined {
  const parts = rule.parts.map((part) => (part.element === 'rule' ? nested(part) : expression(part)));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const operator = rule.options.get('boolean-op') ?? 'and';
  return parts.flatMap((part, index) => (index === 0 ? (part ?? []) : [operator, ...(part ?? [])]));
}

function nested(rule: ConfiguredRule): string[] | undefined {
  const words = ruleWords(rule);
  return words === undefined ? undefined : ['(', ...words, ')'];
}

function expression(part: ConfiguredRule): string[] | undefined {
  if (part.element === 'expression') return comparison(part);
  return part.element === 'date_expression' ? date(part) : undefined;
}

function comparison({ options }: ConfiguredRule): string[] | undefined {
  const attribute = options.get('attribute') ?? '';
  const operation = options.get('operation') ?? '';
  const value = options.get('value');
  const words = [attribute, value ?? ''];
  if (words.some((word) => /[()]|^(and|or)$/.test(word)) || keywords.has(attribute)) return undefined;
  if (options.has('value-source')) return undefined;
  if (operation === 'defined' || operation === 'not_defined') return [operation, attribute];
  if (value === undefined) return undefined;
  const type = options.get('type') ?? (types.has(value) ? 'string' : undefined);
  return [attribute, operation, ...(type === undefined ? [] : [type]), value];
}

/** Words that begin an expression of their own. */
const keywords = new Set(['date', 'date-spec', 'defined', 'not_defined']);
/** Words that are read as a type where a value follows. */
const types = new Set(['string', 'integer', 'number', 'version']);

function date({ options, parts }: ConfiguredRule): string[] | undefined {
  const [start, end] = [options.get('start'), options.get('end')];
  switch (options.get('operation')) {
    case 'gt':
      return start === undefined ? undefined : ['date', 'gt', start];
    case 'lt':
      return end === undefined ? undefined : ['date', 'lt', end];
    case 'in_range': {
      if (start === undefined) return undefined;
      if (end !== undefined) return ['date', 'in_range', start, 'to', end];
      const duration = units(parts, 'duration');
      return duration === undefined ? undefined : ['date', 'in_range', start, 'to', 'duration', ...duration];
    }
    case 'date_spec': {
      const times = units(parts, 'date_spec');
      return times === undefined ? undefined : ['date-spec', ...times];
    }
    default:
      return undefined;
  }
}

function units(parts: readonly ConfiguredRule[], element: 'duration' | 'date_spec'): string[] | undefined {
  const part = parts.find((candidate) => candidate.element === element);
  const times = [...(part?.options ?? [])];
  const isKnown = times.every(([unit]) => knownUnits.has(unit));
  return times.length === 0 || !isKnown ? undefined : times.map(([unit, value]) => `${unit}=${value}`);
}

const knownUnits = new Set([
  'hours',
  'monthdays',
  'weekdays',
  'yeardays',
  'months',
  'weeks',
  'years',
  'weekyears',
  'moon',
]);
