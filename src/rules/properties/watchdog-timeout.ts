import { clusterProperty } from '../../cib/cluster-property.ts';
import type { CibDocument } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/** The property under its two names; Pacemaker 3.0.2 renamed it. */
export const watchdogTimeouts: readonly string[] = ['stonith-watchdog-timeout', 'fencing-watchdog-timeout'];

/**
 * A watchdog timeout and SBD belong together: with one and without the other Pacemaker refuses to start on a node,
 * or believes in a fencing that nobody does. Whether SBD runs, the cluster itself writes into `have-watchdog`.
 */
export function watchdogTimeout(document: CibDocument, name: string, value: string): Diagnostic[] {
  const hasWatchdog = clusterProperty(document, 'have-watchdog')?.toLowerCase() === 'true';
  const isOff = value === '' || /^0+[a-z]*$/i.test(value);
  if (!hasWatchdog && !isOff) return [diagnose('WATCHDOG_TIMEOUT_WITHOUT_SBD', { name })];
  if (hasWatchdog && isOff) return [diagnose('WATCHDOG_TIMEOUT_NEEDED', { name })];
  if (!isOff && !/^-?[0-9]+[a-z]*$/i.test(value)) {
    return [
      diagnose('PROPERTY_VALUE_INVALID', {
        name,
        value,
        expected: 'time interval (e.g. 1, 2s, 3m, 4h, ...), or -1 for twice SBD_WATCHDOG_TIMEOUT',
      }),
    ];
  }
  return [];
}
