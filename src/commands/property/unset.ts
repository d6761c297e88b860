import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decidePropertySet } from '../../plan/property/set.ts';
import { propertiesOf } from '../../reach/properties-of.ts';

/** `pacer property unset`: back to what holds where nothing is set. */
export const command = defineCommand({
  words: ['property', 'unset'],
  summary: 'Take properties of the cluster away, so that their defaults hold',
  positionals: [{ name: 'PROPERTY', summary: 'names', required: true, rest: true, complete: 'property' }],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer property unset no-quorum-policy', does: 'stop resources without quorum again' },
  ],
  run(input, context) {
    const settings = [...new Set(input.words)].map((name) => [name, ''] as const);
    return change(
      async (cluster) => {
        const known = await propertiesOf(cluster, context);
        if (!known.ok) return known;
        return success({ decide: (state) => decidePropertySet(state, settings, known.value) });
      },
      input,
      context,
    );
  },
});
