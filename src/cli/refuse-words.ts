import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import type { Route, Routes } from './route.ts';

type Refused<C> = Extract<Route<C>, { kind: 'unknown' | 'unknown option' }>;

/** What is said to words that are no command: the nearest one that is, and the help of the area they are in. */
export function refuseWords<C>(
  refused: Refused<C>,
  routes: Routes<C>,
  helpText: (words: readonly string[]) => string,
): string {
  const diagnostic = diagnoseWords(refused, routes);
  return `${renderDiagnostic({ diagnostic, severity: 'error' })}\n${helpText(refused.words)}`;
}

function diagnoseWords<C>(refused: Refused<C>, routes: Routes<C>): Diagnostic {
  if (refused.kind === 'unknown option') return diagnose('OPTION_NOT_RECOGNIZED', { option: refused.option });
  const { words, word } = refused;
  const nearest = nearestCommand(words, word, routes);
  const facts = { typed: ['pacer', ...words, word].join(' ') };
  if (nearest === undefined) return diagnose('COMMAND_UNKNOWN', facts);
  return diagnose('COMMAND_UNKNOWN', { ...facts, suggestion: ['pacer', ...nearest].join(' ') });
}

/** A misspelled word of the same area, or a whole command typed without its area: `add-guest`. */
function nearestCommand<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): readonly string[] | undefined {
  const area = words.reduce<Routes<C> | undefined>((node, name) => node?.below.get(name), routes);
  const siblings = [...(area?.below.keys() ?? [])]
    .map((name) => ({ name, distance: editDistance(word, name) }))
    .sort((a, b) => a.distance - b.distance);
  const closest = siblings[0];
  if (closest !== undefined && closest.distance <= Math.max(1, word.length / 3)) {
    return [...words, closest.name];
  }
  return allCommands(routes).find((command) => command.at(-1) === word);
}

function allCommands<C>(routes: Routes<C>, words: readonly string[] = []): (readonly string[])[] {
  return [...routes.below].flatMap(([name, below]) => {
    const command = [...words, name];
    return [...(below.command === undefined ? [] : [command]), ...allCommands(below, command)];
  });
}

/** Letters to insert, leave out or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
