import type { Deadline } from './deadline.ts';

/** What happened while logging in: the attempts read and write it, and the message of a failure is made of it. */
export interface LoginRecord {
  /** Methods that the server would still take, as it said last. */
  left: readonly string[];
  readonly tried: string[];
  /** Key files of a form that ssh2 cannot read and ssh may. */
  readonly unsupported: string[];
  readonly withoutPassphrase: string[];
  usedAgent: boolean;
  /** A different host key was let pass (StrictHostKeyChecking no): ssh then sends no password, and so do we. */
  noPasswords: boolean;
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
    noPasswords: false,
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
