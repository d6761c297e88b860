import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceMeta } from '../../grammar/resource-meta.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideResourceMeta } from '../../plan/resource/meta.ts';
import { devicesNamed } from '../../plan/stonith/devices-named.ts';

/** `pacer stonith meta`: meta attributes of a fencing device. */
export const command = defineCommand({
  words: ['stonith', 'meta'],
  summary: 'Set or take away meta attributes of a fencing device',
  description: 'An empty value takes an attribute away.',
  positionals: [
    { name: 'STONITH_ID', summary: 'the device', required: true, complete: 'stonith-device' },
    { name: 'SETTINGS', summary: 'NAME=VALUE…', required: true, rest: true, complete: 'resource-meta' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer stonith meta xvm failure-timeout=60', does: 'forget failures after a minute' },
  ],
  async run(input, context) {
    const request = parseResourceMeta(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () =>
        success({
          decide: (state) => {
            const refused = devicesNamed(state, [request.value.id], 'pacer resource meta');
            return refused.length > 0
              ? { diagnostics: refused, edits: [] }
              : decideResourceMeta(state, request.value);
          },
        }),
      input,
      context,
    );
  },
});
