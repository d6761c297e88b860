import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseSettings } from '../../grammar/settings.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decidePropertySet } from '../../plan/property/set.ts';
import { propertiesOf } from '../../reach/properties-of.ts';

/** `pacer property set`: properties of the whole cluster. */
export const command = defineCommand({
  words: ['property', 'set'],
  summary: 'Set properties of the cluster',
  description:
    'Names and values are checked against what the installed Pacemaker says about its properties, or against a ' +
    'built-in list where there is none. An empty value takes a property away. What the cluster writes itself ' +
    '(dc-version and the like) cannot be set.',
  differsFromPcs:
    'pcs writes to the first property set there is; pacer to cib-bootstrap-options, whose values win in Pacemaker. ' +
    'To turn fencing off is warned about, as in pcs since 0.12.',
  positionals: [
    {
      name: 'SETTINGS',
      summary: 'NAME=VALUE…',
      required: true,
      rest: true,
      complete: 'property-setting',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer property set cluster-recheck-interval=1min',
      does: 'look more often, among others at reconnect_interval of remote nodes',
    },
    {
      command: 'pacer property set maintenance-mode=true',
      does: 'have the cluster leave all resources alone',
    },
  ],
  async run(input, context) {
    const settings = parseSettings(input.words);
    if (!settings.ok) return usageError(settings.error, input, context);
    return change(
      async (cluster) => {
        const known = await propertiesOf(cluster, context);
        if (!known.ok) return known;
        return success({ decide: (state) => decidePropertySet(state, settings.value, known.value) });
      },
      input,
      context,
    );
  },
});
