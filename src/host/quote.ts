import { shellQuote } from '../model/shell-quote.ts';

/**
 * The one place where words become a line for a shell. Every remote command goes through it, because SSH has
 * no argument lists: the server hands one string to the login's shell.
 */
export function commandLine(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  const [program] = argv;
  if (program === undefined || !/^[^-=][^=]*$/.test(program)) {
    throw new Error(`not a program for env: ${JSON.stringify(program)}`);
  }
  const assignments = Object.entries(environment).map(
    ([name, value]) => `${variable(name)}=${shellQuote(value)}`,
  );
  return [searchPath, ...assignments, ...argv.map(shellQuote)].join(' ');
}

/**
 * `env` and not the shell's own syntax, which is not the same in every shell. Logins other than root often
 * have no sbin in their PATH over SSH, and Pacemaker's tools are there. The quoted `$PATH` is the only thing
 * that the remote shell may expand.
 */
const searchPath = 'env "PATH=$PATH:/usr/sbin:/sbin"';

function variable(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not a variable: ${JSON.stringify(name)}`);
  return name;
}
