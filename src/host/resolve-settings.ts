import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { shellQuote } from '../model/shell-quote.ts';
import type { SshTarget } from './host.ts';
import { parseSshSettings } from './parse-ssh-settings.ts';
import { runProcess } from './run-process.ts';
import { isSshAddress } from './ssh-address.ts';
import { type SshSettings, sshArguments } from './ssh-settings.ts';

/**
 * Asks `ssh -G` what the user's configuration says about a destination: Include, Match, canonical names and
 * the rest of ssh_config are OpenSSH's to understand. Costs about 3 ms.
 */
export async function resolveSettings(
  target: SshTarget,
  context: Context,
): Promise<Result<SshSettings, Diagnostic>> {
  const { address } = target;
  if (!isSshAddress(address)) return failure(diagnose('SSH_ADDRESS_INVALID', { address }));
  const options = sshArguments(target);
  const argv = ['ssh', '-G', ...options, '--', address];
  const refused = (reason: string) =>
    failure(
      diagnose('SSH_CONFIG_REFUSED', { host: address, reason, command: argv.map(shellQuote).join(' ') }),
    );
  context.debug(`${address}: $ ${argv.join(' ')}`);
  const outcome = await runProcess({ argv, environment: context.environment, timeout: 30 });
  switch (outcome.type) {
    case 'not started':
      return failure(diagnose('SSH_PROGRAM_MISSING', { program: 'ssh' }));
    case 'timed out':
      // Match exec and canonical names run programs and ask DNS.
      return refused('ssh -G takes longer than 30 s');
    default:
      if (outcome.status === 0)
        return success(parseSshSettings(address, outcome.stdout, [...options, address]));
      return refused(firstLine(outcome.stderr));
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
