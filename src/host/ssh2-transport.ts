import { constants } from 'node:os';
import type { ClientChannel } from 'ssh2';
import type { Context } from '../model/context.ts';
import type { HostCommand } from './host.ts';
import { afterMark, markedCommand, newMark } from './marked-command.ts';
import { commandLine } from './quote.ts';
import { collect, inputBytes } from './run-process.ts';
import { sessionSlots } from './session-slots.ts';
import type { Ssh2Connection } from './ssh2-connection.ts';
import { type Outcome, signalStatus, type Transport } from './transport.ts';

/** Milliseconds that the far side has to close the connection from its end. */
const longestGoodbye = 1000;

/** Commands over a connection of ssh2: a channel each. */
export function ssh2Transport(route: Ssh2Connection, context: Context): Transport {
  const slots = sessionSlots();
  const { client } = route;
  return {
    run: (command, timeout) => slots(() => execute(route, command, timeout, newMark(context.randomBytes))),
    async close() {
      const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
      const wasOpen = route.isOpen();
      route.close();
      if (!wasOpen) return;
      // A host that is gone says no goodbye.
      const timer = setTimeout(() => route.drop(), longestGoodbye);
      await closed;
      clearTimeout(timer);
    },
  };
}

function execute(
  { client, whyBroken }: Ssh2Connection,
  command: HostCommand,
  timeout: number,
  mark: string,
): Promise<Outcome | 'no session'> {
  const line = markedCommand(mark, `exec ${commandLine(command.argv, command.environment)}`);
  return new Promise((resolve) => {
    let channel: ClientChannel | undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve({ type: 'timed out' });
      // Not killed: sshd passes no signals on to root's commands, and worse than a package manager that waits
      // for its lock is one that was killed in the middle.
      channel?.close();
    }, timeout * 1000);
    const settle = (outcome: Outcome | 'no session') => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const broken = (reason: string) => settle({ type: 'broken', reason: whyBroken() ?? reason });
    try {
      client.exec(line, (error, opened) => {
        if (error !== undefined) {
          // Only the refusal of a channel gives a reason.
          if ('reason' in error) settle('no session');
          else broken(error.message);
          return;
        }
        channel = opened;
        follow(opened, { command, mark, settle, broken });
        if (isLate) opened.close();
      });
    } catch (error) {
      // What exec throws once the connection is gone.
      broken((error as Error).message);
    }
  });
}

interface Followed {
  readonly command: HostCommand;
  readonly mark: string;
  settle(outcome: Outcome): void;
  broken(reason: string): void;
}

function follow(channel: ClientChannel, { command, mark, settle, broken }: Followed): void {
  const stdout = collect(channel);
  const stderr = collect(channel.stderr);
  let status: number | undefined;
  channel.on('exit', (code: number | null, signal?: string) => {
    status = code ?? signalStatus(constants.signals[signal as NodeJS.Signals]);
  });
  channel.on('close', () => {
    if (status === undefined) broken('the connection was closed');
    else settle(ended(status, stdout(), stderr(), mark));
  });
  // A program may end without reading its input.
  channel.on('error', () => {});
  channel.end(inputBytes(command.stdin));
}

function ended(status: number, stdout: string, stderr: string, mark: string): Outcome {
  const answer = afterMark(mark, stdout);
  if (answer === undefined) return { type: 'not run', status, printed: stderr || stdout };
  return { type: 'ended', status, stdout: answer, stderr: afterMark(mark, stderr) ?? stderr };
}
