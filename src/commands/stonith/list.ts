import { fencingStandard } from '../../agents/agent-listing.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { agentListingOf } from '../../reach/agent-listing-of.ts';
import { listAgents } from '../../reach/list-agents.ts';
import { agentListView } from '../../show/agent-list-view.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer stonith list`: fence agents with what they are for. */
export const command = defineCommand({
  words: ['stonith', 'list'],
  summary: 'List fence agents and what they are for',
  description:
    'All of them, or those whose name contains FILTER. Descriptions come from the agents themselves, which takes a ' +
    'moment; --nodesc leaves them out.',
  positionals: [{ name: 'FILTER', summary: 'part of the name', required: false }],
  options: ['nodesc', 'outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer stonith list ipmi', does: 'find the agents for management controllers' }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const listed = await listAgents(await agentListingOf(cluster), fencingStandard);
        if (!listed.ok) return { diagnostics: [listed.error] };
        const [filter = ''] = input.words;
        const names = listed.value.filter(({ type }) => type.toLowerCase().includes(filter.toLowerCase()));
        if (names.length === 0) return { diagnostics: [diagnose('NO_FENCE_AGENT_MATCHES', { filter })] };
        return agentListView(names, { cluster, input, context, nameOf: ({ type }) => type });
      },
      input,
      context,
    );
  },
});
