import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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
  while (!existsSync(socket)) execFileSync('sleep', ['0.02']);
  const add = (words: readonly string[], input = '') =>
    execFileSync('ssh-add', words, {
      env: { ...process.env, SSH_AUTH_SOCK: socket, SSH_ASKPASS: askpass, SSH_ASKPASS_REQUIRE: 'force' },
      stdio: ['pipe', 'ignore', 'ignore'],
      input,
    });
  /** A program that prints something: the password of the lock. */
  const askpass = '/bin/pwd';
  return {
    socket,
    hold(...files) {
      add(['-D']);
      add(files);
    },
    lock: () => void add(['-x']),
    unlock: () => void add(['-X']),
    stop: () => void agent.kill(),
  };
}
