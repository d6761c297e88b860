import { shellQuote } from '../model/shell-quote.ts';

/**
 * What start-up files of the login print (a greeting in ~/.bashrc) comes over the same streams as the answer of a
 * command, and made a CIB "not well-formed". So the far side first says a word on both that nobody can guess.
 */
export function markedCommand(mark: string, script: string): string {
  return `exec sh -c ${shellQuote(`echo ${mark}; echo ${mark} >&2; ${script}`)}`;
}

/** A word for one command. */
export function newMark(randomBytes: (count: number) => Uint8Array): string {
  return `pacer-${Buffer.from(randomBytes(12)).toString('hex')}`;
}

/**
 * What the command itself printed on a stream. Undefined where the login never came to it: `nologin`, ForceCommand or
 * an `exit` in start-up files.
 */
export function afterMark(mark: string, printed: string): string | undefined {
  const at = printed.lastIndexOf(`${mark}\n`);
  return at < 0 ? undefined : printed.slice(at + mark.length + 1);
}
