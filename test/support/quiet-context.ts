import { randomBytes } from 'node:crypto';
import type { Context } from '../../src/model/context.ts';

/** A context that says nothing and asks nobody, with this environment beside the process's own. */
export function quietContext(environment: Record<string, string> = {}): Context {
  const silent = { write: () => {}, isTTY: false, columns: 80 };
  return {
    environment: { ...process.env, ...environment },
    workingDirectory: process.cwd(),
    stdout: silent,
    stderr: silent,
    now: Date.now,
    randomBytes,
    askSecret: async () => undefined,
    debug: () => {},
    note: () => {},
  };
}
