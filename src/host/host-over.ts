import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { unreachable } from '../model/unreachable.ts';
import { shownCommand, shownLine, shownOutput } from './debug-lines.ts';
import type { CommandResult, Host, HostCommand } from './host.ts';
import type { Outcome, Transport } from './transport.ts';

/** Seconds after which a command that says nothing about it is given up. */
const defaultTimeout = 60;

/** A Host from a transport: what is the same for all of them, `--debug` lines and diagnostics. */
export function hostOver(name: string, transport: Transport, context: Context): Host {
  return {
    name,
    async run(command) {
      const timeout = command.timeout ?? defaultTimeout;
      context.debug(`${name}: ${shownCommand(command)}`);
      const outcome = await transport.run(command, timeout);
      context.debug(`${name}: ${shownOutcome(command, outcome)}`);
      return toResult(name, command, timeout, outcome);
    },
    close: () => transport.close(),
  };
}

function shownOutcome(command: HostCommand, outcome: Outcome): string {
  return outcome.type === 'ended' ? shownOutput(command, outcome) : outcome.type;
}

function toResult(
  host: string,
  command: HostCommand,
  seconds: number,
  outcome: Outcome,
): Result<CommandResult, Diagnostic> {
  switch (outcome.type) {
    case 'ended':
      return success({ status: outcome.status, stdout: outcome.stdout, stderr: outcome.stderr });
    case 'timed out':
      return failure(diagnose('COMMAND_TIMED_OUT', { host, command: shownLine(command), seconds }));
    case 'broken':
      return failure(
        diagnose('SSH_CONNECTION_BROKEN', { host, command: shownLine(command), reason: outcome.reason }),
      );
    case 'not run':
      return failure(diagnose('SSH_COMMAND_NOT_RUN', { host, ...refusalOf(outcome) }));
    default:
      return unreachable(outcome);
  }
}

/** What a login says that does not run commands: `nologin` gives its reason on standard output. */
function refusalOf({ status, printed }: Extract<Outcome, { readonly type: 'not run' }>): { reason: string } {
  return { reason: printed.trim().split('\n').at(-1) || `exit status ${status}` };
}
