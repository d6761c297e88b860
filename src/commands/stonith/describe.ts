import { findFenceAgent } from '../../agents/find-fence-agent.ts';
import { entryOf } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { describedAgent } from '../../plan/resource/describe-agent.ts';
import { agentSourceOf } from '../../reach/agent-source-of.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer stonith describe`: what a fence agent is for and what it takes. */
export const command = defineCommand({
  words: ['stonith', 'describe'],
  summary: 'Show what a fence agent is for, and its options',
  description:
    'The agent is asked on the cluster node, or here; where it is not installed, a built-in description is shown if ' +
    'there is one. --full adds options for advanced use, and old names.',
  positionals: [
    {
      name: 'AGENT',
      summary: 'name of the agent, such as fence_ipmilan',
      required: true,
      complete: 'fence-agent',
    },
  ],
  options: ['full', 'outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer stonith describe fence_ipmilan', does: 'show what the agent takes' }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const [typed = ''] = input.words;
        const found = await findFenceAgent(typed, await agentSourceOf(cluster, context));
        if (!found.ok) return { diagnostics: [found.error] };
        const { metadata, diagnostics } = found.value;
        if (metadata === undefined) return { diagnostics };
        const told = diagnostics.filter((one) => entryOf(one).severity !== 'warning');
        const actions = metadata.actions.filter(({ name }) => name === 'monitor');
        const described = { ...describedAgent({ ...metadata, actions }, input.options.full), name: typed };
        if (input.options.outputFormat === 'json') {
          const { agentDescriptionJson } = await import('../../output/agent-description-json.ts');
          return { diagnostics: told, listing: agentDescriptionJson(described) };
        }
        const { agentDescriptionText } = await import('../../output/agent-description-text.ts');
        return { diagnostics: told, listing: agentDescriptionText(described, 'Stonith') };
      },
      input,
      context,
    );
  },
});
