import type { HostCommand } from './host.ts';

/** What one way of running commands does; `hostOver` makes a Host of it. */
export interface Transport {
  run(command: HostCommand, timeout: number): Promise<Outcome>;
  close(): Promise<void>;
}

/** How a command ended, seen from here. */
export type Outcome =
  | { readonly type: 'ended'; readonly status: number; readonly stdout: string; readonly stderr: string }
  | { readonly type: 'timed out' }
  /** The login did something else instead; what it printed. */
  | { readonly type: 'not run'; readonly status: number; readonly printed: string }
  | { readonly type: 'broken'; readonly reason: string };

/** The status that a shell gives to a command which a signal ended. */
export function signalStatus(number: number | undefined): number {
  return 128 + (number ?? 0);
}
