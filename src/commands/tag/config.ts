import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { tagCmd } from '../../output/tag-cmd.ts';
import { findTag } from '../../plan/tags/tag-members.ts';
import { show } from '../../show/show.ts';

/** `pacer tag config`: the tags and what has them. */
export const command = defineCommand({
  words: ['tag', 'config'],
  aliases: [['tag'], ['tag', 'list']],
  summary: 'Show tags and the resources that have them',
  differsFromPcs: 'As JSON and as commands too.',
  positionals: [{ name: 'TAG', summary: 'only these tags', required: false, rest: true, complete: 'tag' }],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer tag config', does: 'show all tags' }],
  run(input, context) {
    return show(
      (_cluster, state) => {
        const all = state.document.configuration.child('tags')?.children('tag') ?? [];
        const found = input.words.map((id) => findTag(state, id));
        const unknown = found.flatMap((tag) => (tag.ok ? [] : [tag.error]));
        if (unknown.length > 0) return { diagnostics: unknown };
        const elements = found.length === 0 ? all : found.flatMap((tag) => (tag.ok ? [tag.value] : []));
        const tags = elements.map((tag) => ({
          id: tag.id,
          members: tag.children('obj_ref').map(({ id }) => id),
        }));
        const format = input.options.outputFormat;
        if (format === 'json') {
          const listed = tags.map(({ id, members }) => ({ id, references: members }));
          return { diagnostics: [], listing: { tags: listed } };
        }
        if (format === 'cmd') return { diagnostics: [], listing: tagCmd(tags) };
        const lines = tags.flatMap(({ id, members }) => [id, ...members.map((one) => `  ${one}`)]);
        const none = lines.length === 0 ? [diagnose('TAGS_NONE', {})] : [];
        return { diagnostics: none, listing: lines.map((line) => `${line}\n`).join('') };
      },
      { formats: ['cmd', 'json', 'text'], input, context },
    );
  },
});
