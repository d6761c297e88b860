import { readConfiguredResources } from '../../cib/read-configured-resources.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import type { Options } from '../../model/options.ts';
import { unreachable } from '../../model/unreachable.ts';
import { type SelectedResources, selectResources } from '../../output/select-resources.ts';
import { show, type View } from '../../show/show.ts';

/** `pacer resource config`: the resources as configured. */
export const command = defineCommand({
  words: ['resource', 'config'],
  summary: 'Show the configuration of resources',
  description:
    'Without an id, of all resources but fencing devices. As text or JSON in the form that pcs has; with ' +
    '--output-format=cmd as the pacer commands that make the same resources again on an empty configuration.',
  differsFromPcs:
    'Guest and remote nodes come back as add-guest and add-remote, with all checks, not as a forced resource create. ' +
    'All attribute sets are shown, where pcs shows the first only.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'only these resources',
      required: false,
      rest: true,
      complete: 'resource',
    },
  ],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource config vm-guest1', does: 'show one resource' },
    {
      command: 'pacer resource config --output-format=cmd > rebuild.sh',
      does: 'write down the commands that make all resources again',
    },
  ],
  run(input, context) {
    return show(
      (_cluster, { document }) => {
        const selected = selectResources(readConfiguredResources(document, input.words), input.words);
        const unknown = selected.unknown.map((resource) => diagnose('RESOURCE_NOT_LISTED', { resource }));
        if (input.words.length > 0 && selected.shown.length === 0) {
          return { diagnostics: [...unknown, diagnose('NO_RESOURCE_LISTED', {})] };
        }
        return listing(selected, unknown, input.options.outputFormat);
      },
      { formats: ['cmd', 'json', 'text'], input, context },
    );
  },
});

async function listing(
  selected: SelectedResources,
  diagnostics: readonly Diagnostic[],
  format: Options['outputFormat'],
): Promise<View> {
  switch (format) {
    case 'text': {
      const { resourceConfigText } = await import('../../output/resource-config-text.ts');
      return { diagnostics, listing: resourceConfigText(selected) };
    }
    case 'json': {
      const { resourceConfigJson } = await import('../../output/resource-config-json.ts');
      return { diagnostics, listing: resourceConfigJson(selected) };
    }
    case 'cmd': {
      const { resourceConfigCmd } = await import('../../output/resource-config-cmd.ts');
      const { text, omissions } = resourceConfigCmd(selected);
      const omitted = omissions.map((omission) => diagnose('NOT_REPLAYED', omission));
      return { diagnostics: [...diagnostics, ...omitted], listing: text };
    }
    default:
      return unreachable(format);
  }
}
