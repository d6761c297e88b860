import { diagnose } from '../../diagnostics/diagnostic.ts';
import { firewallCommands } from './firewall-commands.ts';
import { dialedPort } from './host-request.ts';
import type { HostRule } from './host-rule.ts';

/** The commands to open the port, for a user who did not ask for that to be done. */
export const firewallClosed: HostRule = ({ host, firewall }, request) => {
  if (firewall === undefined || firewall.portOpen || request.firewall) return [];
  const port = dialedPort(request);
  const commands = firewallCommands(firewall, port).map((command) => command.join(' '));
  return [diagnose('HOST_FIREWALL_CLOSED', { host, kind: firewall.kind, port, commands })];
};
