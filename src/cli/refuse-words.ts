import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { nearest } from '../model/nearest.ts';
import type { Route, Routes } from './route.ts';
import { usedInstead } from './topics/used-instead.ts';
import { unknownOption } from './unknown-option.ts';
import type { World } from './world.ts';

type Refused<C> = Extract<Route<C>, { kind: 'unknown' | 'unknown option' | 'option without value' }>;

/**
 * Says to words that are no command which is the nearest one, and how to see those that there are: the list itself
 * would move the reason off the screen. A program that asked for JSON gets its one document.
 */
export async function refuseWords<C>(
  refused: Refused<C>,
  routes: Routes<C>,
  helpText: (words: readonly string[]) => string,
  { asJson, stdout, stderr }: Pick<World, 'stdout' | 'stderr'> & { asJson: boolean },
): Promise<void> {
  const told = { diagnostic: diagnoseWords(refused, routes), severity: 'error' } as const;
  if (!asJson) {
    const [usage = ''] = helpText(refused.words).split('\n\n');
    const help = ['pacer', 'help', ...refused.words].join(' ');
    stderr.write(`${renderDiagnostic(told)}\n${usage}\n  '${help}' lists the commands\n\n`);
    return;
  }
  const { diagnosticJson } = await import('../output/diagnostic-json.ts');
  const { jsonDocument } = await import('../output/json-document.ts');
  stdout.write(jsonDocument({ diagnostics: [diagnosticJson(told)] }));
}

/** The hint behind a command that failed, where its first word was perhaps meant as another command. */
export function commandMeant<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): string | undefined {
  const suggestion = nearestSibling(words, word, routes);
  if (suggestion === undefined) return undefined;
  const diagnostic = diagnose('COMMAND_MEANT', { suggestion: ['pacer', ...suggestion].join(' ') });
  return renderDiagnostic({ diagnostic, severity: 'note' });
}

function diagnoseWords<C>(refused: Refused<C>, routes: Routes<C>): Diagnostic {
  if (refused.kind === 'option without value') {
    return diagnose('OPTION_WITHOUT_VALUE', { option: refused.option });
  }
  if (refused.kind === 'unknown option') return unknownOption(refused.option);
  const { words, word, more } = refused;
  const facts = { typed: ['pacer', ...words, word].join(' ') };
  const instead = usedInstead([...words, word, ...more]);
  if (instead !== undefined) return diagnose('COMMAND_UNKNOWN', { ...facts, instead });
  const nearest = nearestCommand(words, word, routes);
  if (nearest === undefined) return diagnose('COMMAND_UNKNOWN', facts);
  return diagnose('COMMAND_UNKNOWN', { ...facts, suggestion: ['pacer', ...nearest].join(' ') });
}

/** A misspelled word of the same area, a setting without `set`, or a whole command typed without its area: `add-guest`. */
function nearestCommand<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): readonly string[] | undefined {
  const area = areaOf(words, routes);
  if (word.includes('=') && area?.below.has('set')) return [...words, 'set', word];
  const sibling = nearestSibling(words, word, routes);
  if (sibling !== undefined) return sibling;
  const elsewhere = allCommands(routes).filter((command) => command.at(-1) === word);
  // Several have a word such as 'delete', and the first of them would be a guess.
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

function nearestSibling<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): readonly string[] | undefined {
  const sibling = nearest(word, areaOf(words, routes)?.below.keys() ?? []);
  return sibling === undefined ? undefined : [...words, sibling];
}

function areaOf<C>(words: readonly string[], routes: Routes<C>): Routes<C> | undefined {
  return words.reduce<Routes<C> | undefined>((node, name) => node?.below.get(name), routes);
}

function allCommands<C>(routes: Routes<C>, words: readonly string[] = []): (readonly string[])[] {
  return [...routes.below].flatMap(([name, below]) => {
    const command = [...words, name];
    return [...(below.command === undefined ? [] : [command]), ...allCommands(below, command)];
  });
}
