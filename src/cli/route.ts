import { helpFlags, optionOfFlag, optionTable, versionFlag } from './option-table.ts';
import { topicNames } from './topics/names.ts';

/** A command that the build made, loaded when it is called for. */
export type LoadCommand<C> = () => Promise<C>;

/** The tree of words. A node may be a command and have words below it, as `status` and `status nodes`. */
export interface Routes<C> {
  readonly command?: LoadCommand<C>;
  /** Whether the command takes words of its own: if not, a word behind it can only be meant as a command. */
  readonly takesWords?: boolean;
  readonly below: ReadonlyMap<string, Routes<C>>;
}

/** What the arguments call for. */
export type Route<C> =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly words: readonly string[] }
  | { readonly kind: 'topic'; readonly topic: string }
  | {
      readonly kind: 'command';
      readonly load: LoadCommand<C>;
      readonly rest: readonly string[];
      /** Where its own words begin with one that could be a misspelled command: `resource creat`. */
      readonly doubtful?: { readonly words: readonly string[]; readonly word: string };
    }
  | { readonly kind: 'incomplete'; readonly words: readonly string[] }
  | Unknown
  | { readonly kind: 'unknown option'; readonly words: readonly string[]; readonly option: string }
  | { readonly kind: 'option without value'; readonly words: readonly string[]; readonly option: string };

/** `word` is the first that is not known, behind `words`; `more` stands behind it. */
interface Unknown {
  readonly kind: 'unknown';
  readonly words: readonly string[];
  readonly word: string;
  readonly more: readonly string[];
}

/**
 * Finds the command in the arguments without parsing its options: those may stand anywhere, also before the
 * command's words, so only the values of known options have to be told from words. `rest` keeps everything but
 * the command's own words, in order.
 */
export function route<C>(argv: readonly string[], routes: Routes<C>): Route<C> {
  const { words, firstUnknownFlag, flagWithoutValue, asksHelp, asksVersion } = scan(argv);
  if (asksVersion && words.length === 0) return { kind: 'version' };
  if (words[0]?.text === 'help' && !routes.below.has('help')) {
    return followHelp(words.slice(1), routes);
  }
  const { node, depth } = follow(words, routes);
  const typed = texts(words.slice(0, depth));
  const next = words[depth]?.text;
  if (asksHelp && (node.command !== undefined || next === undefined)) return { kind: 'help', words: typed };
  // pcs's spelling: `resource help`.
  if (next === 'help' && node.below.size > 0 && words.length === depth + 1) {
    return { kind: 'help', words: typed };
  }
  const meantAsCommand = next !== undefined && node.below.size > 0 && node.takesWords !== true;
  if (node.command !== undefined && !meantAsCommand) {
    const own = new Set(words.slice(0, depth).map((word) => word.index));
    const rest = argv.filter((_, index) => !own.has(index));
    const isDoubtful = next !== undefined && node.below.size > 0;
    return {
      kind: 'command',
      load: node.command,
      rest,
      ...(isDoubtful ? { doubtful: { words: typed, word: next } } : {}),
    };
  }
  // First, because the word that follows it may be its value and no command.
  if (firstUnknownFlag !== undefined) {
    return { kind: 'unknown option', words: typed, option: firstUnknownFlag.replace(/=.*/s, '') };
  }
  if (next !== undefined) return unknown(words, depth);
  if (flagWithoutValue !== undefined) {
    return { kind: 'option without value', words: typed, option: flagWithoutValue };
  }
  return { kind: 'incomplete', words: typed };
}

interface Word {
  readonly text: string;
  readonly index: number;
}

function scan(argv: readonly string[]) {
  const words: Word[] = [];
  let firstUnknownFlag: string | undefined;
  let flagWithoutValue: string | undefined;
  let asksHelp = false;
  let asksVersion = false;
  for (let index = 0; index < argv.length; index++) {
    const text = argv[index] ?? '';
    if (text === '--') {
      words.push(...argv.slice(index + 1).map((word, at) => ({ text: word, index: index + 1 + at })));
      break;
    }
    const name = optionOfFlag.get(text);
    if (helpFlags.includes(text)) asksHelp = true;
    else if (text === versionFlag) asksVersion = true;
    else if (name !== undefined && takesNextWord(name)) {
      index++;
      if (index === argv.length) flagWithoutValue = text;
    } else if (name !== undefined) continue;
    else if (!text.startsWith('-') || text === '-') words.push({ text, index });
    else if (!optionOfFlag.has(text.replace(/=.*/s, ''))) firstUnknownFlag ??= text;
  }
  return { words, firstUnknownFlag, flagWithoutValue, asksHelp, asksVersion };
}

function takesNextWord(name: keyof typeof optionTable): boolean {
  const { argument, valueOptional } = optionTable[name];
  return argument !== undefined && valueOptional !== true;
}

function follow<C>(words: readonly Word[], routes: Routes<C>): { node: Routes<C>; depth: number } {
  let node = routes;
  let depth = 0;
  for (const { text } of words) {
    const below = node.below.get(text);
    if (below === undefined) break;
    node = below;
    depth++;
  }
  return { node, depth };
}

function followHelp<C>(words: readonly Word[], routes: Routes<C>): Route<C> {
  const topic = topicNames.find((name) => words.length === 1 && name === words[0]?.text);
  if (topic !== undefined) return { kind: 'topic', topic };
  const { depth } = follow(words, routes);
  return depth === words.length ? { kind: 'help', words: texts(words) } : unknown(words, depth);
}

function unknown(words: readonly Word[], depth: number): Unknown {
  const [word = '', ...more] = texts(words.slice(depth));
  return { kind: 'unknown', words: texts(words.slice(0, depth)), word, more };
}

function texts(words: readonly Word[]): string[] {
  return words.map(({ text }) => text);
}
