import type { Client } from 'ssh2';

/** A connection together with what has to be let go with it. */
export interface Ssh2Connection {
  readonly client: Client;
  isOpen(): boolean;
  /** What was reported when the connection broke by itself. */
  whyBroken(): string | undefined;
  /** Says goodbye; the far side closes the connection then. */
  close(): void;
  /** Lets go of a far side that does not answer any more. */
  drop(): void;
}
