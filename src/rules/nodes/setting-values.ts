import { diagnose } from '../../diagnostics/diagnostic.ts';
import { isInterval } from '../../model/interval.ts';
import { isPort } from '../../model/port.ts';
import type { Finding } from './finding.ts';
import { type NodeClaim, portSetting } from './node-claim.ts';

/** The port: 1 to 65535, decimal. pcs leaves a remote node's `port` unchecked; Pacemaker takes anything. */
export function portNumber({ kind, port }: NodeClaim): readonly Finding[] {
  if (port === undefined || isPort(port)) return [];
  return [{ diagnostic: diagnose('PORT_INVALID', { setting: portSetting(kind), value: port }) }];
}

/** Connect timeout and reconnect interval: a number with or without a unit. */
export function connectionTimes({ connectTimeout, reconnectInterval }: NodeClaim): readonly Finding[] {
  return [
    ...interval('remote-connect-timeout', connectTimeout),
    ...interval('reconnect_interval', reconnectInterval),
  ];
}

function interval(setting: string, value: string | undefined): readonly Finding[] {
  if (value === undefined || isInterval(value)) return [];
  return [{ diagnostic: diagnose('CONNECTION_INTERVAL_INVALID', { setting, value }) }];
}
