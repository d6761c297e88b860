import { agentNameText } from '../../agents/agent-name.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { agentListingOf } from '../../reach/agent-listing-of.ts';
import { listAgents } from '../../reach/list-agents.ts';
import { agentListView } from '../../show/agent-list-view.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer resource list`: agents with what they are for. */
export const command = defineCommand({
  words: ['resource', 'list'],
  summary: 'List resource agents and what they are for',
  description:
    'All of them, or those whose full name contains FILTER. Descriptions come from the agents themselves, which ' +
    'takes a moment; --nodesc leaves them out.',
  positionals: [{ name: 'FILTER', summary: 'part of the name', required: false }],
  options: ['nodesc', 'outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer resource list virtual', does: 'find the agents of virtual machines' }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const listed = await listAgents(await agentListingOf(cluster), undefined);
        if (!listed.ok) return { diagnostics: [listed.error] };
        const [filter = ''] = input.words;
        const isMeant = (name: string) => name.toLowerCase().includes(filter.toLowerCase());
        const names = listed.value.filter((name) => isMeant(agentNameText(name)));
        if (names.length === 0) return { diagnostics: [diagnose('NO_AGENT_MATCHES', { filter })] };
        return agentListView(names, { cluster, input, context });
      },
      input,
      context,
    );
  },
});
