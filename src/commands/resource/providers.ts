import { defineCommand } from '../../model/command.ts';
import { agentListingOf } from '../../reach/agent-listing-of.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer resource providers`: the providers of OCF agents. */
export const command = defineCommand({
  words: ['resource', 'providers'],
  summary: 'List the providers of OCF resource agents',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'live',
  examples: [
    { command: 'pacer resource providers', does: 'list heartbeat, pacemaker and what else there is' },
  ],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const listed = await (await agentListingOf(cluster)).providers();
        if (!listed.ok) return { diagnostics: [listed.error] };
        const isJson = input.options.outputFormat === 'json';
        return {
          diagnostics: [],
          listing: isJson ? { providers: listed.value } : listed.value.map((name) => `${name}\n`).join(''),
        };
      },
      input,
      context,
    );
  },
});
