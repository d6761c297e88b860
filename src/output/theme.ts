/** Colors by what they mean. */
export interface Theme {
  error(text: string): string;
  warning(text: string): string;
  added(text: string): string;
  removed(text: string): string;
  strong(text: string): string;
  /** What matters less, e.g. the hint under an error. */
  faint(text: string): string;
}

/** Text as it is: files, pipes, JSON and tests. */
const plainTheme: Theme = {
  error: asItIs,
  warning: asItIs,
  added: asItIs,
  removed: asItIs,
  strong: asItIs,
  faint: asItIs,
};

/** The theme for a stream. chalk is loaded only where there will be color, so that scripts do not pay for it. */
export async function loadTheme(color: boolean): Promise<Theme> {
  if (!color) return plainTheme;
  const { Chalk } = await import('chalk');
  // The level is set because `wantsColor` has decided already; the 16 colors are there on every terminal.
  const chalk = new Chalk({ level: 1 });
  // One argument each: chalk's own functions join all they are given, and `map` and `replace` give more.
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    added: (text) => chalk.green(text),
    removed: (text) => chalk.red(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}

/**
 * Whether a stream gets color: FORCE_COLOR decides where it is set (`0` and `false` turn off), then NO_COLOR
 * (no-color.org: any value but the empty one turns off), then whether it is a terminal that can. As in Node,
 * FORCE_COLOR is stronger than NO_COLOR.
 */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  stream: { readonly isTTY: boolean },
): boolean {
  const force = environment['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (environment['NO_COLOR']) return false;
  return stream.isTTY && environment['TERM'] !== 'dumb';
}

function asItIs(text: string): string {
  return text;
}
