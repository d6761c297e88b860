import { readFencingLevels } from '../../../cib/read-fencing-levels.ts';
import { defineCommand } from '../../../model/command.ts';
import { show } from '../../../show/show.ts';

/** `pacer stonith level config`: which devices are tried for which nodes, in which order. */
export const command = defineCommand({
  words: ['stonith', 'level', 'config'],
  aliases: [['stonith', 'level']],
  summary: 'Show the fencing levels',
  differsFromPcs: 'As JSON too.',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith level config', does: 'show what is tried for each node' }],
  run(input, context) {
    return show(
      async (_cluster, { document }) => {
        const levels = readFencingLevels(document);
        if (input.options.outputFormat === 'json') {
          const { fencingLevelsJson } = await import('../../../output/fencing-levels-json.ts');
          return { diagnostics: [], listing: { fencing_levels: fencingLevelsJson(levels) } };
        }
        const { fencingLevelsLines } = await import('../../../output/fencing-levels-text.ts');
        const lines = fencingLevelsLines(levels);
        return { diagnostics: [], listing: lines.map((line) => `${line}\n`).join('') };
      },
      { formats: ['json', 'text'], input, context },
    );
  },
});
