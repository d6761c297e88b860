import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { nearest } from '../model/nearest.ts';
import type { Route, Routes } from './route.ts';
import { usedInstead } from './topics/not-here.ts';
import type { World } from './world.ts';

type Refused<C> = Extract<Route<C>, { kind: 'unknown' | 'unknown option' }>;

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

/** The hint behind a command that failed, where its first word was perhaps meant as another command, or one of pcs. */
export function commandMeant<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): string | undefined {
  const typed = [...words, word];
  const instead = usedInstead(typed);
  const suggestion = nearestSibling(words, word, routes);
  if (instead !== undefined) return note(diagnose('COMMAND_NOT_HERE', { typed: typed.join(' '), instead }));
  if (suggestion === undefined) return undefined;
  return note(diagnose('COMMAND_MEANT', { suggestion: ['pacer', ...suggestion].join(' ') }));
}

function note(diagnostic: Diagnostic): string {
  return renderDiagnostic({ diagnostic, severity: 'note' });
}

function diagnoseWords<C>(refused: Refused<C>, routes: Routes<C>): Diagnostic {
  if (refused.kind === 'unknown option') return diagnose('OPTION_NOT_RECOGNIZED', { option: refused.option });
  const { words, word } = refused;
  const facts = { typed: ['pacer', ...words, word].join(' ') };
  const instead = usedInstead([...words, word]);
  if (instead !== undefined) return diagnose('COMMAND_UNKNOWN', { ...facts, instead });
  const nearest = nearestCommand(words, word, routes);
  if (nearest === undefined) return diagnose('COMMAND_UNKNOWN', facts);
  return diagnose('COMMAND_UNKNOWN', { ...facts, suggestion: ['pacer', ...nearest].join(' ') });
}

/** A misspelled word of the same area, or a whole command typed without its area: `add-guest`. */
function nearestCommand<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): readonly string[] | undefined {
  return (
    nearestSibling(words, word, routes) ?? allCommands(routes).find((command) => command.at(-1) === word)
  );
}

function nearestSibling<C>(
  words: readonly string[],
  word: string,
  routes: Routes<C>,
): readonly string[] | undefined {
  const area = words.reduce<Routes<C> | undefined>((node, name) => node?.below.get(name), routes);
  const sibling = nearest(word, area?.below.keys() ?? []);
  return sibling === undefined ? undefined : [...words, sibling];
}

function allCommands<C>(routes: Routes<C>, words: readonly string[] = []): (readonly string[])[] {
  return [...routes.below].flatMap(([name, below]) => {
    const command = [...words, name];
    return [...(below.command === undefined ? [] : [command]), ...allCommands(below, command)];
  });
}
