import { constants } from 'node:os';
import type { Client, ClientChannel } from 'ssh2';
import type { HostCommand } from './host.ts';
import { commandLine } from './quote.ts';
import { collect, inputBytes } from './run-process.ts';
import { sessionSlots } from './session-slots.ts';
import type { Ssh2Connection } from './ssh2-connection.ts';
import { type Outcome, signalStatus, type Transport } from './transport.ts';

/** Milliseconds that the far side has to close the connection from its end. */
const longestGoodbye = 1000;

/** Commands over a connection of ssh2: a channel each. */
export function ssh2Transport(route: Ssh2Connection): Transport {
  const slots = sessionSlots();
  const { client } = route;
  return {
    run: (command, timeout) => slots(() => execute(client, command, timeout)),
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

function execute(client: Client, command: HostCommand, timeout: number): Promise<Outcome | 'no session'> {
  const line = commandLine(command.argv, command.environment);
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
    try {
      client.exec(line, (error, opened) => {
        if (error !== undefined) {
          // Only the refusal of a channel gives a reason.
          settle('reason' in error ? 'no session' : { type: 'broken', reason: error.message });
          return;
        }
        channel = opened;
        follow(opened, command, settle);
        if (isLate) opened.close();
      });
    } catch (error) {
      // What exec throws once the connection is gone.
      settle({ type: 'broken', reason: (error as Error).message });
    }
  });
}

function follow(channel: ClientChannel, command: HostCommand, settle: (outcome: Outcome) => void): void {
  const stdout = collect(channel);
  const stderr = collect(channel.stderr);
  let status: number | undefined;
  channel.on('exit', (code: number | null, signal?: string) => {
    status = code ?? signalStatus(constants.signals[signal as NodeJS.Signals]);
  });
  channel.on('close', () =>
    settle(
      status === undefined
        ? { type: 'broken', reason: 'the connection was closed' }
        : { type: 'ended', status, stdout: stdout(), stderr: stderr() },
    ),
  );
  // A program may end without reading its input.
  channel.on('error', () => {});
  channel.end(inputBytes(command.stdin));
}
