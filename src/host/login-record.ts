import type { Deadline } from './deadline.ts';
import type { KeyDecision } from './verify-host-key.ts';

/** What happened while logging in: the attempts read and write it, and the message of a failure is made of it. */
export interface LoginRecord {
  /** Methods that the server would still take, as it said last. */
  left: readonly string[];
  readonly tried: string[];
  /** Key files of a form that ssh2 cannot read and ssh may. */
  readonly unsupported: string[];
  readonly withoutPassphrase: string[];
  usedAgent: boolean;
  /** What the server said to whoever wants to log in. */
  banner: string;
  /** What was said of the host key, which comes before everything else. */
  hostKey: KeyDecision | undefined;
  /** Runs a question with the connection's time-out stopped. */
  whileAsking<T>(question: () => Promise<T>): Promise<T>;
  /** Ends the login: there is nobody to answer the server, and an empty answer counts as a failed login there. */
  giveUp(): void;
}

export function loginRecord(limit: Deadline, giveUp: () => void): LoginRecord {
  return {
    left: [],
    tried: [],
    unsupported: [],
    withoutPassphrase: [],
    usedAgent: false,
    banner: '',
    hostKey: undefined,
    giveUp,
    async whileAsking(question) {
      limit.pause();
      try {
        return await question();
      } finally {
        limit.restart();
      }
    },
  };
}
