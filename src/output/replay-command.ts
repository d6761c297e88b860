import { shellQuote } from '../model/shell-quote.ts';

/** A command as pcs lays one out: the first line, then one group of arguments on each line, set in by its depth. */
export interface ReplayCommand {
  readonly words: readonly string[];
  readonly groups: readonly ArgumentGroup[];
}

export interface ArgumentGroup {
  readonly depth: 1 | 2;
  readonly words: readonly string[];
}

/** Commands as lines for a shell, each ended by `;` but the last; empty for no commands. */
export function replayText(commands: readonly ReplayCommand[]): string {
  return commands.length === 0 ? '' : `${commands.map(commandText).join(';\n')}\n`;
}

/** A group of `name=value` words behind an optional keyword; none where there are no pairs. */
export function pairGroup(
  pairs: Iterable<readonly [name: string, value: string]>,
  ...keyword: readonly string[]
): ArgumentGroup[] {
  const words = [...pairs].map(([name, value]) => `${name}=${value}`);
  return words.length === 0 ? [] : [{ depth: 1, words: [...keyword, ...words] }];
}

function commandText({ words, groups }: ReplayCommand): string {
  // A name that begins with `-` would be taken for an option.
  const first = groups.findIndex((group) => group.words.some((word) => /^-(?!-)/.test(word)));
  const lines = groups.map((group, index) => {
    const guard = index === first ? ['--'] : [];
    return `${'  '.repeat(group.depth)}${line([...guard, ...group.words])}`;
  });
  return [line(words), ...lines].join(' \\\n');
}

function line(words: readonly string[]): string {
  return words.map(shellQuote).join(' ');
}
