import { usageError } from '../../change/usage-error.ts';
import { readFailCounts } from '../../cib/read-fail-counts.ts';
import { operationFilterWords, parseForget } from '../../grammar/forget.ts';
import { defineCommand } from '../../model/command.ts';
import type { FailCount, OperationFilter } from '../../model/fail-count.ts';
import { intervalSeconds } from '../../model/interval.ts';
import { failCountText } from '../../output/fail-count-text.ts';
import { show } from '../../show/show.ts';

/** `pacer resource failcount`: how often resources failed where. */
export const command = defineCommand({
  words: ['resource', 'failcount'],
  aliases: [
    ['resource', 'failcount', 'show'],
    ['stonith', 'failcount'],
    ['stonith', 'failcount', 'show'],
  ],
  summary: 'Show how often resources failed on which node',
  description:
    'The sum of all operations; with --full each of them. The connection of a guest node goes by the name of the node. ' +
    'resource cleanup sets the counts back.',
  positionals: [operationFilterWords],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer resource failcount vm-guest1 --full', does: 'show what failed of vm-guest1' }],
  async run(input, context) {
    const asked = parseForget(input.words, 'cleanup');
    if (!asked.ok) return usageError(asked.error, input, context);
    return show(
      (_cluster, { document }) => {
        const counts = readFailCounts(document).filter((count) => isMeant(count, asked.value));
        const isJson = input.options.outputFormat === 'json';
        const text = failCountText(counts, asked.value, input.options.full);
        return { diagnostics: [], listing: isJson ? { failCounts: counts.map(asJson) } : text };
      },
      { formats: ['json', 'text'], input, context },
    );
  },
});

function isMeant(count: FailCount, { resource, node, operation, interval }: OperationFilter): boolean {
  return (
    (resource === undefined || count.resource === resource) &&
    (node === undefined || count.node === node) &&
    (operation === undefined || count.operation === operation) &&
    (interval === undefined || count.interval === (intervalSeconds(interval) ?? Number.NaN) * 1000)
  );
}

/** JSON has no infinity. */
function asJson({ count, ...others }: FailCount): object {
  return { ...others, count: Number.isFinite(count) ? count : 'INFINITY' };
}
