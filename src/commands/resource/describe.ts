import { findAgent } from '../../agents/find-agent.ts';
import { entryOf } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { describedAgent } from '../../plan/resource/describe-agent.ts';
import { agentSourceOf } from '../../reach/agent-source-of.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer resource describe`: what an agent is for and what it takes. */
export const command = defineCommand({
  words: ['resource', 'describe'],
  summary: 'Show what a resource agent is for, its options and default operations',
  description:
    'The agent is given in full or by its type, as in resource create. It is asked on the cluster node, or here; where ' +
    'it is not installed, a built-in description is shown if there is one. --full adds options for advanced use.',
  positionals: [
    {
      name: 'AGENT',
      summary: 'standard:provider:type, or type alone',
      required: true,
      complete: 'agent',
    },
  ],
  options: ['full', 'outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer resource describe remote', does: 'show what a remote node takes' }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const [typed = ''] = input.words;
        const found = await findAgent(typed, await agentSourceOf(cluster, context));
        if (!found.ok) return { diagnostics: [found.error] };
        const { metadata, diagnostics } = found.value;
        if (metadata === undefined) return { diagnostics };
        // That the name was deduced is said; that options are checked against a description is not, nothing is.
        const told = diagnostics.filter((one) => entryOf(one).severity !== 'warning');
        const described = describedAgent(metadata, input.options.full);
        if (input.options.outputFormat === 'json') {
          const { agentDescriptionJson } = await import('../../output/agent-description-json.ts');
          return { diagnostics: told, listing: agentDescriptionJson(described) };
        }
        const { agentDescriptionText } = await import('../../output/agent-description-text.ts');
        return { diagnostics: told, listing: agentDescriptionText(described) };
      },
      input,
      context,
    );
  },
});
