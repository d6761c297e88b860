import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * The world, passed in: everything a command needs that is not its arguments. Pure folders get single values
 * out of it as arguments; a test passes another one.
 */
export interface Context {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Cryptographically strong random bytes. */
  randomBytes(count: number): Uint8Array;
  /** Asks on the controlling terminal, without echo; undefined where there is none. */
  askSecret(question: string): Promise<string | undefined>;
  /** Where `--debug` lines go; does nothing without `--debug`. Never given a secret. */
  debug(line: string): void;
  /** Warnings and notes that effects meet on their way. */
  note(diagnostic: Diagnostic): void;
  /**
   * Has the hook run once before an interrupt (Ctrl-C, SIGTERM, SIGHUP) ends the program; the function returned
   * takes it back. Hooks run newest first. Optional so that a test's context need not have it.
   */
  onInterrupt?(hook: () => void | Promise<void>): () => void;
}

export interface OutputStream {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in columns; 80 where it is not a terminal. */
  readonly columns: number;
}
