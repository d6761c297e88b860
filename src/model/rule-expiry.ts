import type { ConfiguredRule } from './configured-resource.ts';
import { instantOf } from './iso-date.ts';

/**
 * Whether a rule can never hold again, at this time in milliseconds since the epoch. pcs asks crm_rule, which looks at
 * one date of the rule only and so calls `date lt 2020-01-01 or a eq 1` expired; here all of an `or` must be over.
 */
export function isExpired(rule: ConfiguredRule, now: number): boolean {
  if (rule.element === 'date_expression') return isOver(rule, now);
  if (rule.element !== 'rule' || rule.parts.length === 0) return false;
  return rule.options.get('boolean-op') === 'or'
    ? rule.parts.every((part) => isExpired(part, now))
    : rule.parts.some((part) => isExpired(part, now));
}

function isOver(date: ConfiguredRule, now: number): boolean {
  switch (date.options.get('operation')) {
    case 'lt':
      return isPast(instantOf(date.options.get('end') ?? ''), now);
    case 'in_range':
      return isPast(endOfRange(date), now);
    case 'date_spec':
      return isPastYear(date, now);
    default:
      return false;
  }
}

function isPast(instant: number | undefined, now: number): boolean {
  return instant !== undefined && instant <= now;
}

function endOfRange({ options, parts }: ConfiguredRule): number | undefined {
  const end = options.get('end');
  if (end !== undefined) return instantOf(end);
  const start = instantOf(options.get('start') ?? '');
  const duration = parts.find(({ element }) => element === 'duration');
  return start === undefined || duration === undefined ? undefined : addDuration(start, duration);
}

function addDuration(start: number, { options }: ConfiguredRule): number {
  const count = (unit: string) => Number.parseInt(options.get(unit) ?? '0', 10) || 0;
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + count('years'));
  end.setUTCMonth(end.getUTCMonth() + count('months'));
  end.setUTCDate(end.getUTCDate() + count('weeks') * 7 + count('days'));
  const seconds = (count('hours') * 60 + count('minutes')) * 60 + count('seconds');
  return end.getTime() + seconds * 1000;
}

/** Of a calendar's units only the year does not come again. */
function isPastYear({ parts }: ConfiguredRule, now: number): boolean {
  const years = parts.find(({ element }) => element === 'date_spec')?.options.get('years');
  const last = years === undefined ? undefined : /^(?:\d+-)?(\d+)$/.exec(years)?.[1];
  return last !== undefined && Number(last) < new Date(now).getUTCFullYear();
}
