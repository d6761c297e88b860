import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { selectDescribed } from '../../plan/property/select-described.ts';
import { propertiesOf } from '../../reach/properties-of.ts';
import { showWithoutCib } from '../../show/show-without-cib.ts';

/** `pacer property defaults`: what holds where nothing is set. */
export const command = defineCommand({
  words: ['property', 'defaults'],
  summary: 'Show the values of properties that hold where nothing is set',
  description: 'Without names, of all but those for advanced use and deprecated ones, which --full adds.',
  positionals: [
    { name: 'PROPERTY', summary: 'only these', required: false, rest: true, complete: 'property' },
  ],
  options: ['full', 'outputFormat'],
  cluster: 'live',
  examples: [
    { command: 'pacer property defaults no-quorum-policy', does: 'show the default of one property' },
  ],
  run(input, context) {
    return showWithoutCib(
      async (cluster) => {
        const known = await propertiesOf(cluster, context);
        if (!known.ok) return { diagnostics: [known.error] };
        const withDefault = known.value.filter((property) => property.default !== undefined);
        const { shown, unknown } = selectDescribed(withDefault, input.words, input.options.full);
        const diagnostics =
          unknown.length === 0 ? [] : [diagnose('PROPERTY_NOT_DESCRIBED', { names: unknown })];
        if (input.options.outputFormat === 'json') {
          const { propertyMetadataJson } = await import('../../output/property-json.ts');
          return { diagnostics, listing: propertyMetadataJson(shown) };
        }
        const { propertyDefaultsText } = await import('../../output/property-description-text.ts');
        return { diagnostics, listing: propertyDefaultsText(shown) };
      },
      input,
      context,
    );
  },
});
