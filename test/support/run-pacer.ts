import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pacer = join(import.meta.dirname, '..', '..', 'bin', 'pacer');

export interface PacerRun {
  /** Exit status; -1 when a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface PacerSurroundings {
  /** Beside PATH and HOME; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly stdin?: string;
  /** Ctrl-C, as soon as standard error says this. */
  readonly interruptAt?: string;
}

/** Runs the built program as its own process, as a user's shell would, with nothing of the caller's set-up. */
export function runPacer(
  args: readonly string[],
  { env, cwd, stdin, interruptAt }: PacerSurroundings = {},
): Promise<PacerRun> {
  const { PATH, HOME, TMPDIR } = process.env;
  // Else the journal of the user who runs the tests would tell of clusters that never were.
  const XDG_STATE_HOME = join(tmpdir(), 'pacer-test-state');
  const child = spawn(pacer, [...args], {
    cwd,
    env: { PATH, HOME, TMPDIR, XDG_STATE_HOME, ...env },
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  let interrupted = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    // Once: a second Ctrl-C would end it in the middle of what it says of the first.
    if (interruptAt !== undefined && !interrupted && stderr.includes(interruptAt))
      interrupted = child.kill('SIGINT');
  });
  child.stdin.on('error', () => {}); // A command that does not read its input may be gone before it is written.
  child.stdin.end(stdin ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? -1, stdout, stderr }));
  });
}
