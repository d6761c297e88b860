import { bounded } from './bounded.ts';
import type { Outcome } from './transport.ts';

/** Sessions on one connection: sshd allows ten (MaxSessions), and some administrators fewer. */
const most = 4;

/**
 * Milliseconds for which a refusal is tried again when no other command is running, and between two tries: a busy
 * server takes its time to notice that the last session has ended.
 */
const patience = 5000;
const pause = 200;

/**
 * Runs commands of one connection a few at a time. Where the server refuses a session while others run, the
 * command waits for one of them to end: so MaxSessions 1 is enough.
 */
export function sessionSlots(): (command: () => Promise<Outcome | 'no session'>) => Promise<Outcome> {
  const slot = bounded(most);
  const waiting = new Set<() => void>();
  let running = 0;
  const attempt = async (command: () => Promise<Outcome | 'no session'>) => {
    running += 1;
    const outcome = await command();
    running -= 1;
    for (const wake of waiting) wake();
    waiting.clear();
    return outcome;
  };
  return (command) =>
    slot(async () => {
      for (let alone = 0; alone < patience; ) {
        const outcome = await attempt(command);
        if (outcome !== 'no session') return outcome;
        if (running > 0) {
          await new Promise<void>((resolve) => waiting.add(resolve));
          continue;
        }
        alone += pause;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return { type: 'broken', reason: 'the server refuses to open a session' };
    });
}
