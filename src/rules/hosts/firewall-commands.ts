import type { FirewallFacts } from '../../model/host-facts.ts';
import { defaultRemotePort } from '../../model/port.ts';
import { unreachable } from '../../model/unreachable.ts';

/** The commands that let the port in, one after the other; each a program and its arguments. */
export function firewallCommands(firewall: FirewallFacts, port: string): readonly (readonly string[])[] {
  switch (firewall.kind) {
    case 'firewalld':
      return firewalldCommands(port);
    case 'ufw':
      return [['ufw', 'allow', `${port}/tcp`]];
    case 'nft':
      // Inserted at the top: appended, it could come after a rule that drops. Lost at the next boot unless the
      // administrator adds it to the rule set file, whose form nobody but them knows.
      return [['nft', 'insert', 'rule', ...nftChain(firewall), 'tcp', 'dport', port, 'accept']];
    default:
      return unreachable(firewall.kind);
  }
}

/** firewalld ships a service for exactly this; it covers port 3121 and nothing else of ours. */
function firewalldCommands(port: string): readonly (readonly string[])[] {
  const opening =
    port === String(defaultRemotePort) ? '--add-service=high-availability' : `--add-port=${port}/tcp`;
  return [
    ['firewall-cmd', '--permanent', opening],
    ['firewall-cmd', opening],
  ];
}

function nftChain({ chain }: FirewallFacts): readonly string[] {
  return (chain ?? 'inet filter input').split(' ');
}
