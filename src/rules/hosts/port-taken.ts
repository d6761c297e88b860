import { diagnose } from '../../diagnostics/diagnostic.ts';
import { dialedPort } from './host-request.ts';
import type { HostRule } from './host-rule.ts';

/** Something listens on the port and pacemaker_remote does not run: it would fail to start, with a reason in its log only. */
export const portTaken: HostRule = ({ host, services, listening }, request) => {
  const port = dialedPort(request);
  if (services.pacemaker_remote.active || !listening.includes(Number(port))) return [];
  return [diagnose('HOST_PORT_TAKEN', { host, port })];
};
