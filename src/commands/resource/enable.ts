import { change } from '../../change/change.ts';
import type { Change } from '../../change/run.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideEnable } from '../../plan/resource/enable.ts';
import { primitivesNamed } from '../../plan/resource/resources-named.ts';

/** `pacer resource enable`: let the cluster start resources again. */
export const command = defineCommand({
  words: ['resource', 'enable'],
  summary: 'Let the cluster start resources that were disabled',
  description:
    'Takes target-role away, also from the clone or bundle around a resource. With --wait, says where the ' +
    'resources run then, and fails if they do not.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'resources, groups, clones, bundles or tags',
      required: true,
      rest: true,
      complete: 'resource-or-tag',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer resource enable vm-guest1 --wait', does: 'start it and say where it runs' }],
  run(input, context) {
    return change(
      async (cluster) => {
        const decide: Change['decide'] = (state) => decideEnable(state, input.words);
        if (cluster.door === undefined) return success({ decide });
        const state = await cluster.readState();
        if (!state.ok) return state;
        const resources = primitivesNamed(state.value, input.words);
        return success({ decide, preparedOn: state.value, placesAfter: { resources, expected: 'running' } });
      },
      input,
      context,
    );
  },
});
