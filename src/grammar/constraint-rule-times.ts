import { failure, type Result, success } from '../model/result.ts';
import type { RuleFault, Times, TimesKeyword } from '../model/rule-expression.ts';

/** Reads the `unit=value` words behind `date-spec` or `duration`; one at least. */
export function parseTimes(words: readonly string[], within: TimesKeyword): Result<Times, RuleFault> {
  if (words.length === 0) return failure({ fault: 'end' });
  const times = new Map<string, string>();
  for (const word of words) {
    const at = word.indexOf('=');
    const unit = word.slice(0, Math.max(at, 0));
    const value = word.slice(at + 1);
    const most = limits[unit];
    if (most === undefined) return failure({ fault: 'unit', word, within });
    const isRight = within === 'duration' ? isDuration(unit, value) : isRange(value, most);
    if (!isRight) return failure({ fault: 'value of unit', unit, value, within });
    times.set(unit, value);
  }
  return success([...times]);
}

/** Lowest and highest value of a unit (Pacemaker Explained, section "Date Specifications"). */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  hours: [0, 23],
  monthdays: [1, 31],
  weekdays: [1, 7],
  yeardays: [1, 366],
  months: [1, 12],
  weeks: [1, 53],
  years: [0, Number.POSITIVE_INFINITY],
  weekyears: [0, Number.POSITIVE_INFINITY],
  moon: [0, 7],
};

/** pcs takes `yeardays` for a duration, but no schema of Pacemaker has it there. */
function isDuration(unit: string, value: string): boolean {
  return unit !== 'yeardays' && /^\d+$/.test(value);
}

/** One number or a range of two, lower one first. */
function isRange(value: string, [lowest, highest]: readonly [number, number]): boolean {
  const match = /^(\d+)(?:-(\d+))?$/.exec(value);
  if (match === null) return false;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return lowest <= from && from <= to && to <= highest;
}
