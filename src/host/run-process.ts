import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Secret } from '../model/secret.ts';
import type { HostCommand } from './host.ts';
import { signalStatus } from './transport.ts';

export type ProcessOutcome =
  | { readonly type: 'ended'; readonly status: number; readonly stdout: string; readonly stderr: string }
  | { readonly type: 'timed out' }
  | { readonly type: 'not started'; readonly code: string };

export interface ProcessRequest {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin?: HostCommand['stdin'];
  /** Seconds; the process is killed then. */
  readonly timeout: number;
  /** Milliseconds that output may still come after the process has ended, from children it left behind. */
  readonly grace?: number;
}

const defaultGrace = 1000;

/** Runs a program of this machine without a shell and collects what it writes, read as UTF-8. */
export function runProcess(request: ProcessRequest): Promise<ProcessOutcome> {
  const [program = '', ...words] = request.argv;
  return new Promise((resolve) => {
    const child = spawn(program, words, { env: request.environment as NodeJS.ProcessEnv, stdio: 'pipe' });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const settle = (outcome: ProcessOutcome) => {
      clearTimeout(timer);
      // A child left behind may hold these open for as long as it lives.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle({ type: 'timed out' });
    }, request.timeout * 1000);
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      const status = code ?? signalStatus(signal === null ? undefined : constants.signals[signal]);
      settle({ type: 'ended', status, stdout: stdout(), stderr: stderr() });
    };
    child.on('error', (error: NodeJS.ErrnoException) =>
      settle({ type: 'not started', code: error.code ?? 'E' }),
    );
    child.on('exit', (code, signal) =>
      setTimeout(() => end(code, signal), request.grace ?? defaultGrace).unref(),
    );
    child.on('close', end);
    // A program may end without reading its input: that is its right, not an error.
    child.stdin.on('error', () => {});
    child.stdin.end(inputBytes(request.stdin));
  });
}

/** The bytes a command reads. */
export function inputBytes(stdin: HostCommand['stdin']): Uint8Array {
  if (stdin instanceof Secret) return stdin.reveal();
  return typeof stdin === 'string' ? Buffer.from(stdin) : (stdin ?? new Uint8Array());
}

/** Gathers a stream; decoding happens once at the end, so that no character is cut in two. */
export function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
