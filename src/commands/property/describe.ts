import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { selectDescribed } from '../../plan/property/select-described.ts';
import { propertiesOf } from '../../reach/properties-of.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer property describe`: what properties are for. */
export const command = defineCommand({
  words: ['property', 'describe'],
  summary: 'Show what the properties of the cluster are for',
  description:
    'As the installed Pacemaker describes them, or a built-in list where there is none. Without names, all but ' +
    'those for advanced use and deprecated ones, which --full adds.',
  positionals: [
    { name: 'PROPERTY', summary: 'only these', required: false, rest: true, complete: 'property' },
  ],
  options: ['full', 'outputFormat'],
  cluster: 'live',
  examples: [{ command: 'pacer property describe stonith-enabled', does: 'show what stonith-enabled does' }],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const known = await propertiesOf(cluster, context);
        if (!known.ok) return { diagnostics: [known.error] };
        const { shown, unknown } = selectDescribed(known.value, input.words, input.options.full);
        if (unknown.length > 0)
          return { diagnostics: [diagnose('PROPERTY_NOT_DESCRIBED', { names: unknown })] };
        if (input.options.outputFormat === 'json') {
          const { propertyMetadataJson } = await import('../../output/property-json.ts');
          return { diagnostics: [], listing: propertyMetadataJson(shown) };
        }
        const { propertyDescriptionText } = await import('../../output/property-description-text.ts');
        return { diagnostics: [], listing: propertyDescriptionText(shown) };
      },
      input,
      context,
    );
  },
});
