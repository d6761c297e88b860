import { replayText } from './replay-command.ts';

/** The commands that make the same tags again. */
export function tagCmd(
  tags: readonly { readonly id: string; readonly members: readonly string[] }[],
): string {
  return replayText(
    tags.map(({ id, members }) => ({ words: ['pacer', 'tag', 'create', id, ...members], groups: [] })),
  );
}
