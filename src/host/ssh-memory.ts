import type { Context } from '../model/context.ts';
import { bounded } from './bounded.ts';
import type { SharedJump } from './share-jump.ts';

/**
 * What one run of pacer keeps between hosts: a passphrase is asked for once, an agent listed once, and only
 * one question stands on the terminal at a time although 16 hosts may have one.
 */
export interface SshMemory {
  /** Unlocked private keys by file; undefined where the passphrase was not given. The values are ssh2's. */
  readonly unlocked: Map<string, Promise<unknown>>;
  /** Public keys held by the agent at a socket, as `ssh-add -L` prints them. */
  readonly agentKeys: Map<string, Promise<readonly string[]>>;
  /** Connections to jump hosts, by the way to them. */
  readonly jumps: Map<string, SharedJump>;
  /** Runs a question when no other is on the terminal. */
  readonly onTerminal: <T>(question: () => Promise<T>) => Promise<T>;
}

const memories = new WeakMap<Context, SshMemory>();

export function sshMemory(context: Context): SshMemory {
  const known = memories.get(context);
  if (known !== undefined) return known;
  const memory: SshMemory = {
    unlocked: new Map(),
    agentKeys: new Map(),
    jumps: new Map(),
    onTerminal: bounded(1),
  };
  memories.set(context, memory);
  return memory;
}
