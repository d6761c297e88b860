import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { intervalSeconds, longestInterval, longestTimeout } from '../../model/interval.ts';

/** The times of an operation. */
export const operationTimes = ['interval', 'timeout', 'start-delay'] as const;
export type OperationTime = (typeof operationTimes)[number];

/** Times of the connection to a node; Pacemaker makes a timeout and an interval of operations of them. */
export type ConnectionTime = 'remote-connect-timeout' | 'reconnect_interval';

/**
 * A time that is longer than Pacemaker can count: it takes another one for it, without a word. `of` names the node
 * whose it is, where a message has to.
 */
export function timeLength(
  option: OperationTime | ConnectionTime,
  value: string,
  of: { readonly of?: string } = {},
): Diagnostic[] {
  const isInterval = option === 'interval' || option === 'reconnect_interval';
  const most = isInterval ? longestInterval : longestTimeout;
  return (intervalSeconds(value) ?? 0) > most
    ? [diagnose('TIME_TOO_LONG', { option, value, most, ...of })]
    : [];
}
