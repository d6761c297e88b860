import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseBundleUpdate } from '../../../grammar/bundle-update.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideBundleUpdate } from '../../../plan/resource/bundle-update.ts';

/** `pacer resource bundle update`: options, ports and storage of a bundle. */
export const command = defineCommand({
  words: ['resource', 'bundle', 'update'],
  summary: 'Change options, ports and storage of a bundle',
  description: 'What is not named stays as it is; an empty value takes an option away.',
  positionals: [
    { name: 'BUNDLE_ID', summary: 'the bundle', required: true, complete: 'bundle' },
    {
      name: 'SETTINGS',
      summary:
        'container NAME=VALUE…, network NAME=VALUE…, port-map add NAME=VALUE… | remove ID…, ' +
        'storage-map add NAME=VALUE… | remove ID…, meta NAME=VALUE…',
      required: false,
      rest: true,
      complete: ['container', 'network', 'port-map', 'storage-map', 'meta', 'add', 'remove'],
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource bundle update httpd container replicas=4', does: 'one web server more' },
    { command: 'pacer resource bundle update httpd port-map add port=443', does: 'reach it by port 443 too' },
  ],
  async run(input, context) {
    const request = parseBundleUpdate(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideBundleUpdate(state, request.value) }),
      input,
      context,
    );
  },
});
