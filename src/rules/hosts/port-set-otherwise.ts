import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defaultRemotePort } from '../../model/port.ts';
import type { HostRule } from './host-rule.ts';

/** No port was typed, so the cluster dials 3121; a host that somebody set to another port would never answer. */
export const portSetOtherwise: HostRule = ({ host, remotePort, settingsPath }, { port }) => {
  if (port !== undefined || remotePort === undefined) return [];
  if (remotePort === String(defaultRemotePort)) return [];
  return [diagnose('HOST_PORT_SET_OTHERWISE', { host, port: remotePort, settingsPath })];
};
