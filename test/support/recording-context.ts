import { randomBytes } from 'node:crypto';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Context } from '../../src/model/context.ts';

export interface RecordingContext extends Context {
  /** The lines that `--debug` would show. */
  readonly debugged: string[];
  readonly noted: Diagnostic[];
  /** What was asked for without echo. */
  readonly asked: string[];
}

export interface ContextOptions {
  /** Put over the environment of the tests. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Who sits at the terminal; nobody where not said. */
  readonly answer?: (question: string) => string | undefined;
}

/** The real world without a terminal, with everything that goes to the user written down. */
export function recordingContext({ environment = {}, answer }: ContextOptions = {}): RecordingContext {
  const debugged: string[] = [];
  const noted: Diagnostic[] = [];
  const asked: string[] = [];
  const silent = { write: () => {}, isTTY: false, columns: 80 };
  return {
    environment: { ...process.env, SSH_AUTH_SOCK: undefined, ...environment },
    workingDirectory: process.cwd(),
    stdout: silent,
    stderr: silent,
    now: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
    askSecret: async (question) => {
      asked.push(question);
      return answer?.(question);
    },
    debug: (line) => debugged.push(line),
    note: (diagnostic) => noted.push(diagnostic),
    debugged,
    noted,
    asked,
  };
}
