import { constants } from 'node:os';
import type { Client, ClientChannel } from 'ssh2';
import type { HostCommand } from './host.ts';
import { commandLine } from './quote.ts';
import { collect, inputBytes } from './run-process.ts';
import { sessionSlots } from './session-slots.ts';
import type { Ssh2Route } from './ssh2-route.ts';
import { type Outcome, signalStatus, type Transport } from './transport.ts';

/** Milliseconds. */
const longestGoodbye = 1000;

/** Commands over a connection of ssh2: a channel each. */
export function ssh2Transport(route: Ssh2Route): Transport {
  const slots = sessionSlots();
  const { client } = route;
  let isClosed = false;
  client.once('close', () => {
    isClosed = true;
  });
  return {
    kind: 'ssh2',
    run: (command, timeout) => slots(() => execute(client, command, timeout)),
    async close() {
      if (isClosed) return;
      const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
      route.close();
      // A host that is gone says no goodbye.
      const timer = setTimeout(() => client.destroy(), longestGoodbye);
      await closed;
      clearTimeout(timer);
    },
  };
}

function execute(client: Client, command: HostCommand, timeout: number): Promise<Outcome | 'no session'> {
  const line = commandLine(command.argv, command.environment);
  return new Promise((resolve) => {
    const open: { channel?: ClientChannel } = {};
    const timer = setTimeout(() => {
      resolve({ type: 'timed out' });
      if (open.channel !== undefined) stop(open.channel);
    }, timeout * 1000);
    const settle = (outcome: Outcome | 'no session') => {
      clearTimeout(timer);
      resolve(outcome);
    };
    try {
      client.exec(line, (error, channel) => {
        if (error !== undefined) {
          settle('reason' in error ? 'no session' : { type: 'broken', reason: error.message });
          return;
        }
        open.channel = channel;
        follow(channel, command, settle);
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

/** sshd passes signals on since OpenSSH 8.1; without that, closing the channel ends what reads or writes. */
function stop(channel: ClientChannel): void {
  channel.signal('KILL');
  channel.close();
}
