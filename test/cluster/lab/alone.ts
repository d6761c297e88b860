import { once } from 'node:events';
import type { Server } from 'node:net';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { machineName } from './places.ts';
import { Refusal } from './refusal.ts';

/**
 * Changes a lab while nobody else does; refuses at once where somebody does, and says who. The lock is an abstract
 * socket: no file is left behind, and the kernel takes it back with its process, after `kill -9` too.
 */
export async function alone<T>(lab: string, what: string, change: () => Promise<T>): Promise<T> {
  const lock = await take(lab, `'${what}' (process ${process.pid})`);
  try {
    return await change();
  } finally {
    lock.close();
  }
}

async function take(lab: string, who: string): Promise<Server> {
  const lock = createServer((asking) => asking.end(who));
  try {
    lock.listen(address(lab));
    await once(lock, 'listening');
    return lock;
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Refusal(
      `the lab '${lab}' is being changed by ${await holder(lab)}`,
      'wait until that has ended, or give yours a name of its own: --name NAME',
    );
  }
}

/** Names that begin with a zero byte are in the kernel's own table (unix(7), abstract). */
function address(lab: string): string {
  return `\0${machineName(lab, 'lock')}`;
}

async function holder(lab: string): Promise<string> {
  try {
    return await text(connect(address(lab)));
  } catch {
    return 'another process, which has just ended';
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
