import { diagnose } from '../../diagnostics/diagnostic.ts';
import { dialedPort } from './host-request.ts';
import type { HostRule } from './host-rule.ts';

/** A daemon takes another port only by a restart, which takes the node and its resources down. */
export const portInUse: HostRule = ({ host, services, listening, settingsPath }, request) => {
  const port = dialedPort(request);
  if (!request.inUse || !services.pacemaker_remote.active || listening.includes(Number(port))) return [];
  return [diagnose('HOST_PORT_IN_USE', { host, port, settingsPath })];
};
