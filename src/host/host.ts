import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Secret } from '../model/secret.ts';

/** A machine that runs commands for us: this one, or one over SSH. One connection serves all of its commands. */
export interface Host {
  /** What messages call it. */
  readonly name: string;
  /**
   * Runs a command to its end. A failure is a broken transport (unreachable, authentication, host key,
   * time-out); a command that ran and failed is a success with its exit status.
   */
  run(command: HostCommand): Promise<Result<CommandResult, Diagnostic>>;
  close(): Promise<void>;
}

export interface HostCommand {
  /** A program and its arguments, never a string for a shell: quoting is the transport's work. */
  readonly argv: readonly string[];
  /** What it does, for messages; where not said they show the command itself, which of a script says little. */
  readonly what?: string;
  /** What the program reads; a Secret is sent but never shown by `--debug`. */
  readonly stdin?: string | Uint8Array | Secret;
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds before the command is given up; 60 where not said. It is killed here, but left to itself over SSH. */
  readonly timeout?: number;
  /** What it writes to standard output is a secret (a key being read): `--debug` shows only its length. */
  readonly secretOutput?: boolean;
}

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how to reach a host over SSH; what is not said here comes from the user's own SSH configuration. */
export interface SshTarget {
  /** Address or alias as the user or the CIB has it; `ssh -G` resolves the rest. */
  readonly address: string;
  readonly user?: string;
  readonly port?: string;
  readonly identities: readonly string[];
  readonly configFile?: string;
  readonly transport: 'auto' | 'ssh2' | 'system';
  /** Seconds. */
  readonly connectTimeout: number;
}
