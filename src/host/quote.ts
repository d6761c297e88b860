/**
 * The one place where words become a line for a shell. Every remote command goes through it, because SSH has
 * no argument lists: the server hands one string to the login's shell.
 *
 * Single quotes keep everything as it is in every POSIX shell. Quotes and backslashes are written outside of
 * them, after a backslash: fish, unlike sh, reads `\\` inside single quotes as one backslash, and so the same
 * line means the same in sh, bash, ksh, zsh and fish (csh cannot take a newline in quotes: not supported).
 */
export function commandLine(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  const [program] = argv;
  if (program === undefined || !/^[^-=][^=]*$/.test(program)) {
    throw new Error(`not a program for env: ${JSON.stringify(program)}`);
  }
  const assignments = Object.entries(environment).map(([name, value]) => `${variable(name)}=${quote(value)}`);
  return [searchPath, ...assignments, ...argv.map(quote)].join(' ');
}

/** One word, quoted where it needs to be. A word with a NUL cannot be an argument of any program. */
export function quote(word: string): string {
  if (word.includes('\0')) throw new Error('NUL in an argument');
  if (plainWord.test(word)) return word;
  if (word === '') return "''";
  return word
    .split(/(['\\]+)/)
    .map(quotePart)
    .join('');
}

/**
 * `env` and not the shell's own syntax, which is not the same in every shell. Logins other than root often
 * have no sbin in their PATH over SSH, and Pacemaker's tools are there. The quoted `$PATH` is the only thing
 * that the remote shell may expand.
 */
const searchPath = 'env "PATH=$PATH:/usr/sbin:/sbin"';

/** Without `~`, `{`, `%` or a leading `=`, which one shell or another expands. */
const plainWord = /^[A-Za-z0-9_./:@,+-][A-Za-z0-9_./:@,+=-]*$/;

function variable(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not a variable: ${JSON.stringify(name)}`);
  return name;
}

function quotePart(part: string, index: number): string {
  if (part === '') return '';
  return index % 2 === 1 ? part.replace(/['\\]/g, '\\$&') : `'${part}'`;
}
