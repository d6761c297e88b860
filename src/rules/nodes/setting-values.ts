import { diagnose } from '../../diagnostics/diagnostic.ts';
import { isInterval } from '../../model/interval.ts';
import { isPort } from '../../model/port.ts';
import { type ConnectionTime, timeLength } from '../resources/time-length.ts';
import type { Finding } from './finding.ts';
import { type NodeClaim, portSetting, whose } from './node-claim.ts';

/** The port: 1 to 65535, decimal. pcs leaves a remote node's `port` unchecked; Pacemaker takes anything. */
export function portNumber(claim: NodeClaim): readonly Finding[] {
  const { kind, port: value } = claim;
  if (value === undefined || isPort(value)) return [];
  return [{ diagnostic: diagnose('PORT_INVALID', { setting: portSetting(kind), value, ...whose(claim) }) }];
}

/** Connect timeout and reconnect interval: a number with or without a unit. */
export function connectionTimes(claim: NodeClaim): readonly Finding[] {
  const { connectTimeout, reconnectInterval } = claim;
  return [
    ...interval(claim, 'remote-connect-timeout', connectTimeout),
    ...interval(claim, 'reconnect_interval', reconnectInterval),
  ];
}

function interval(claim: NodeClaim, setting: ConnectionTime, value: string | undefined): readonly Finding[] {
  if (value === undefined) return [];
  const of = whose(claim);
  const found = isInterval(value)
    ? timeLength(setting, value, of)
    : [diagnose('CONNECTION_INTERVAL_INVALID', { setting, value, ...of })];
  return found.map((diagnostic) => ({ diagnostic }));
}
