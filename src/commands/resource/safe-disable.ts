import { disableResources } from '../../change/disable-resources.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource safe-disable`: `disable --safe`; with `--force` a plain `disable`, as in pcs. */
export const command = defineCommand({
  words: ['resource', 'safe-disable'],
  summary: 'Stop resources only if no other resource is affected',
  description: 'The same as resource disable --safe. With --force others are not looked at.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'resources, groups, clones, bundles or tags',
      required: true,
      rest: true,
      complete: 'resource-or-tag',
    },
  ],
  options: [...changeOptions, 'noStrict', 'simulate', 'brief'],
  cluster: 'live',
  examples: [{ command: 'pacer resource safe-disable webserver', does: 'stop it if nothing depends on it' }],
  run(input, context) {
    return disableResources({ ...input, options: { ...input.options, safe: !input.options.force } }, context);
  },
});
