import type { BaseAgent, ParsedKey, SignCallback } from 'ssh2';
import type { Ssh2 } from './load-ssh2.ts';

/**
 * An ssh2 agent that holds one key. With it each key is an attempt of its own, tried in ssh's order, and an
 * encrypted key is unlocked only once the server has said that it would take it: nobody types a passphrase
 * for nothing.
 */
export function keyAgent(
  ssh2: Ssh2,
  publicKey: ParsedKey,
  sign: (data: Buffer, hash: string | undefined) => Promise<Buffer>,
): BaseAgent {
  class KeyAgent extends ssh2.BaseAgent<ParsedKey> {
    override getIdentities(done: (error?: Error | null, keys?: ParsedKey[]) => void): void {
      done(null, [publicKey]);
    }

    override sign(_key: ParsedKey, data: Buffer, options: unknown, done?: SignCallback): void {
      const callback = (typeof options === 'function' ? options : done) as SignCallback;
      const { hash } = (typeof options === 'object' ? options : undefined) as { hash?: string };
      sign(data, hash).then(
        (signature) => callback(null, signature),
        (error: Error) => callback(error),
      );
    }
  }
  return new KeyAgent() as BaseAgent;
}
