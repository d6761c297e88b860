import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A real ssh-agent of the test's own. */
export interface TestAgent {
  readonly socket: string;
  /** Exactly these keys from now on. */
  hold(...files: string[]): void;
  /** Locked, it shows no keys and signs nothing. */
  lock(): void;
  unlock(): void;
  stop(): void;
}

export function startAgent(folder: string): TestAgent {
  const socket = join(folder, 'agent');
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  const env = { ...process.env, SSH_AUTH_SOCK: socket, SSH_ASKPASS: printer, SSH_ASKPASS_REQUIRE: 'force' };
  const add = (...words: string[]) => execFileSync('ssh-add', words, { env, stdio: 'ignore' });
  // 2 is what ssh-add ends with while no agent answers.
  while (spawnSync('ssh-add', ['-l'], { env }).status === 2) spawnSync('sleep', ['0.02']);
  return {
    socket,
    hold(...files) {
      add('-D');
      add(...files);
    },
    lock: () => void add('-x'),
    unlock: () => void add('-X'),
    stop: () => void agent.kill(),
  };
}

/** A program that prints something, always the same: the password of the lock. */
const printer = '/bin/pwd';
