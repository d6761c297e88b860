import type { Context } from '../model/context.ts';
import type { HostCommand } from './host.ts';
import { afterMark, markedCommand, newMark } from './marked-command.ts';
import { commandLine } from './quote.ts';
import { runProcess } from './run-process.ts';
import { sessionSlots } from './session-slots.ts';
import type { Outcome, Transport } from './transport.ts';

/**
 * Commands over a master connection of the system's ssh. The clients read no configuration (`-F none`): they
 * only speak to the socket. Were the master gone they would dial anew; `ProxyCommand=false` makes that fail
 * at once, so that a broken connection is seen as one.
 */
export function systemTransport(master: Master, context: Context): Transport {
  const slots = sessionSlots();
  const { socket, close } = master;
  const client = ['ssh', '-F', 'none', '-S', socket, '-o', 'ProxyCommand=false', '-o', 'BatchMode=yes', '-T'];
  return {
    async run(command, timeout) {
      const outcome = await slots(() => execute(client, command, timeout, context));
      if (outcome.type !== 'broken') return outcome;
      return { type: 'broken', reason: (await master.whyBroken()) ?? outcome.reason };
    },
    close,
  };
}

/** A master connection that stands. */
export interface Master {
  readonly socket: string;
  /** What it wrote when it ended; its clients only see that it is gone. */
  whyBroken(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** What ssh ends with for failures of its own. */
const sshFailed = 255;

/**
 * ssh gives 255 for its own failures and also when the command was ended by a signal or gave 255 itself. So
 * the far side writes the status after everything else on standard error, behind the mark: if that is missing,
 * the connection broke, or the login never ran the command.
 */
async function execute(
  client: readonly string[],
  command: HostCommand,
  timeout: number,
  context: Context,
): Promise<Outcome | 'no session'> {
  const mark = newMark(context.randomBytes);
  const line = commandLine(command.argv, command.environment);
  const script = `${line}\nprintf '\\n%s %d\\n' ${mark} "$?" >&2`;
  const outcome = await runProcess({
    argv: [...client, 'host', markedCommand(mark, script)],
    environment: context.environment,
    timeout,
    ...(command.stdin === undefined ? {} : { stdin: command.stdin }),
  });
  if (outcome.type === 'timed out') return outcome;
  if (outcome.type === 'not started') return { type: 'broken', reason: `ssh: ${outcome.code}` };
  const [, stderr, status] = new RegExp(`^([\\s\\S]*)\\n${mark} (\\d+)\\n`).exec(outcome.stderr) ?? [];
  const stdout = afterMark(mark, outcome.stdout);
  if (stderr !== undefined && status !== undefined && stdout !== undefined) {
    return { type: 'ended', status: Number(status), stdout, stderr: afterMark(mark, stderr) ?? stderr };
  }
  if (stdout === undefined && outcome.status !== sshFailed) {
    return { type: 'not run', status: outcome.status, printed: outcome.stderr || outcome.stdout };
  }
  if (/session request failed|session open refused/i.test(outcome.stderr)) return 'no session';
  return { type: 'broken', reason: lastLine(afterMark(mark, outcome.stderr) ?? outcome.stderr) };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) || 'the connection was closed';
}
