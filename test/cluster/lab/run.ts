import { spawn } from 'node:child_process';

/** How a program ended. */
export type Outcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

export type RunOptions = {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the program is killed and counts as failed with status 124, as `timeout` does. */
  readonly timeout?: number;
  /** A signal that the program gets as soon as its standard error says `at`; its status is 128 if it dies of it. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly at: string };
};

/** Runs a program of the machine to its end; never throws for what the program did. */
export function attempt(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const [program = '', ...words] = argv;
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'pipe', env: options.env ?? process.env });
    const output = { stdout: '', stderr: '' };
    let { signal } = options;
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
        if (stream === 'stderr' && signal !== undefined && output.stderr.includes(signal.at)) {
          child.kill(signal.name);
          signal = undefined;
        }
      });
    let overdue = false;
    const timer = setTimeout(() => {
      overdue = true;
      child.kill('SIGKILL');
      // A process in another PID namespace outlives its `nsenter` and would keep the pipes open for ever.
      child.stdout.destroy();
      child.stderr.destroy();
    }, options.timeout ?? 600_000);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ status: 127, stdout: '', stderr: `${program}: ${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ status: overdue ? 124 : (code ?? 128), ...output });
    });
    // A program that ends without reading its input is no failure of ours.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input);
  });
}

/** Runs a program that has to succeed; its stdout. Throws with its words when it fails: half a lab misleads. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const { status, stdout, stderr } = await attempt(argv, options);
  if (status === 0) return stdout;
  throw new Error(`'${argv.join(' ')}' ended with ${status}\n${stderr || stdout}`);
}
