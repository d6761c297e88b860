import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { intervalSeconds } from '../../model/interval.ts';

/**
 * Operations of one name must have different intervals: Pacemaker knows a recurring operation by its name and
 * interval in milliseconds, so `30s` and `30` are the same.
 */
export function operationIntervals(
  operations: readonly { readonly name: string; readonly interval: string }[],
): Diagnostic[] {
  const groups = new Map<string, { operation: string; intervals: string[] }>();
  for (const { name, interval } of operations) {
    const key = `${name} ${intervalSeconds(interval) ?? interval}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { operation: name, intervals: [interval] });
    else group.intervals.push(interval);
  }
  return [...groups.values()]
    .filter(({ intervals }) => intervals.length > 1)
    .map((facts) => diagnose('OPERATION_INTERVALS_CLASH', facts));
}
