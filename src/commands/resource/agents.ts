import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { agentListingOf } from '../../reach/agent-listing-of.ts';
import { listAgents } from '../../reach/list-agents.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer resource agents`: types of agents. */
export const command = defineCommand({
  words: ['resource', 'agents'],
  summary: 'List the types of resource agents',
  description: 'Of all standards, or of one standard or provider: ocf, ocf:pacemaker, systemd.',
  positionals: [
    {
      name: 'STANDARD',
      summary: 'STANDARD or ocf:PROVIDER',
      required: false,
      complete: ['ocf', 'ocf:heartbeat', 'ocf:pacemaker', 'systemd'],
    },
  ],
  options: ['outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer resource agents ocf:pacemaker', does: "list Pacemaker's own agents" }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const [standard] = input.words;
        const listed = await listAgents(await agentListingOf(cluster), standard);
        if (!listed.ok) return { diagnostics: [listed.error] };
        const types = [...new Set(listed.value.map(({ type }) => type))];
        if (types.length === 0)
          return { diagnostics: [diagnose('NO_AGENTS', standard === undefined ? {} : { standard })] };
        const isJson = input.options.outputFormat === 'json';
        return {
          diagnostics: [],
          listing: isJson ? { agents: types } : types.map((type) => `${type}\n`).join(''),
        };
      },
      input,
      context,
    );
  },
});
