import type { AttributeSet } from '../model/configured-resource.ts';
import { pairGroup, replayText } from './replay-command.ts';
import { ruleSentence } from './rule-text.ts';

/** The commands that make the same sets of defaults again; `words` are those in front of `set create`. */
export function defaultsCmd(words: readonly string[], sets: readonly AttributeSet[]): string {
  return replayText(
    sets.map((set) => ({
      words: ['pacer', ...words, 'set', 'create', `id=${set.id}`, ...scoreOf(set)],
      groups: [
        ...pairGroup(
          set.pairs.map(({ name, value }) => [name, value] as const),
          'meta',
        ),
        ...(set.rule === undefined ? [] : [{ depth: 1, words: ['rule', ruleSentence(set.rule)] } as const]),
      ],
    })),
  );
}

function scoreOf({ options }: AttributeSet): string[] {
  const score = options.get('score');
  return score === undefined ? [] : [`score=${score}`];
}
