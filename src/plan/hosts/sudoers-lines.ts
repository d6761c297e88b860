import { defaultRemotePort } from '../../model/port.ts';
import { privilegedCommands, standardValues } from '../../model/privileged-commands.ts';
import { firewallCommands } from '../../rules/hosts/firewall-commands.ts';
import { installCommand } from '../../rules/hosts/install-command.ts';

/**
 * The lines that a login other than root needs in sudoers(5), for the standard paths and port 3121: exactly the
 * commands that pacer runs as root, each without a pattern. Opening nft by `--firewall` is not among them, as
 * its chain has no fixed name. They make the login master of Pacemaker's settings, and so no stranger's gift.
 */
export function sudoersLines(login = 'pacer'): string[] {
  const fixed = Object.values(privilegedCommands).flatMap(withStandardValues);
  const lines = [...fixed, ...installing(), ...opening()].map(sudoersCommand);
  const allowed = [...new Set(lines)].map((line) => `${login} ALL=(root) NOPASSWD: ${line}`);
  // Commands over SSH have no terminal; some hosts refuse sudo to everybody without one.
  return [`Defaults:${login} !requiretty`, ...allowed];
}

/** The command with its variables filled in, quotes taken away: sudo compares arguments joined by blanks. */
function withStandardValues(command: string): string[] {
  return standardValues.map((values) =>
    command.replaceAll(/"\$([a-z]+)"/g, (_, name: string) => values[name] ?? '').replaceAll("'", ''),
  );
}

function installing(): string[] {
  const families = ['debian', 'rhel', 'suse'];
  return families.flatMap((id) => installCommand({ id, version: '', like: [] })?.join(' ') ?? []);
}

function opening(): string[] {
  const kinds = ['firewalld', 'ufw'] as const;
  return kinds.flatMap((kind) =>
    firewallCommands({ kind, portOpen: false }, String(defaultRemotePort)).map((command) =>
      command.join(' '),
    ),
  );
}

function sudoersCommand(command: string): string {
  const [program = '', ...words] = command.split(' ');
  const folder = administratorsPrograms.has(program) ? '/usr/sbin' : '/usr/bin';
  return [`${folder}/${program}`, ...words.map((word) => word.replaceAll(/[\\,:=]/g, '\\$&'))].join(' ');
}

const administratorsPrograms = new Set(['groupadd', 'ufw', 'nft']);
