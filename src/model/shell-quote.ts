/**
 * One word for a shell, quoted where it needs to be.
 *
 * Single quotes keep everything as it is in every POSIX shell. Quotes and backslashes are written outside of
 * them, after a backslash: fish, unlike sh, reads `\\` inside single quotes as one backslash, and so the same
 * line means the same in sh, bash, ksh, zsh and fish (csh cannot take a newline in quotes: not supported).
 * A word with a NUL cannot be an argument of any program: a bug of ours, thrown.
 */
export function shellQuote(word: string): string {
  if (word.includes('\0')) throw new Error('NUL in an argument');
  if (plainWord.test(word)) return word;
  if (word === '') return "''";
  return word
    .split(/(['\\]+)/)
    .map(quotePart)
    .join('');
}

/** Without `~`, `{`, `%` or a leading `=`, which one shell or another expands. */
const plainWord = /^[A-Za-z0-9_./:@,+-][A-Za-z0-9_./:@,+=-]*$/;

function quotePart(part: string, index: number): string {
  if (part === '') return '';
  return index % 2 === 1 ? part.replace(/['\\]/g, '\\$&') : `'${part}'`;
}
