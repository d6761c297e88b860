import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

/** Bytes that must never be shown: printing, logging or serializing one shows its digest. */
export class Secret {
  readonly #bytes: Uint8Array;
  /** SHA-256 in lower-case hexadecimal: what is compared between hosts. */
  readonly digest: string;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.digest = createHash('sha256').update(bytes).digest('hex');
  }

  /** Length in bytes. */
  get size(): number {
    return this.#bytes.length;
  }

  /** The bytes themselves: only for standard input of the command that stores them. */
  reveal(): Uint8Array {
    return this.#bytes;
  }

  toString(): string {
    return `sha256:${this.digest.slice(0, 16)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
