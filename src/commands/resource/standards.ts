import { defineCommand } from '../../model/command.ts';
import { agentListingOf } from '../../reach/agent-listing-of.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer resource standards`: the standards of agents. */
export const command = defineCommand({
  words: ['resource', 'standards'],
  summary: 'List the standards of resource agents',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer resource standards', does: 'list ocf, systemd and what else there is' }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const listed = await (await agentListingOf(cluster)).standards();
        if (!listed.ok) return { diagnostics: [listed.error] };
        const isJson = input.options.outputFormat === 'json';
        return {
          diagnostics: [],
          listing: isJson ? { standards: listed.value } : listed.value.map((name) => `${name}\n`).join(''),
        };
      },
      input,
      context,
    );
  },
});
