import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseBundleReset } from '../../../grammar/bundle.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideBundleReset } from '../../../plan/resource/bundle-reset.ts';

/** `pacer resource bundle reset`: the bundle as if made anew with these options. */
export const command = defineCommand({
  words: ['resource', 'bundle', 'reset'],
  summary: 'Give a bundle these options and no others',
  description: 'Options, ports and storage that are not named go. The resource in the bundle stays as it is.',
  differsFromPcs: 'A resource in the bundle that could not be reached any more is an error, unless forced.',
  positionals: [
    { name: 'BUNDLE_ID', summary: 'the bundle', required: true, complete: 'bundle' },
    {
      name: 'SETTINGS',
      summary:
        'container image=IMAGE [NAME=VALUE…], network NAME=VALUE…, port-map NAME=VALUE…, storage-map NAME=VALUE…, ' +
        'meta NAME=VALUE…',
      required: true,
      rest: true,
      complete: ['container', 'network', 'port-map', 'storage-map', 'meta'],
    },
  ],
  options: [...changeOptions, 'disabled'],
  cluster: 'file or live',
  examples: [
    {
      command:
        'pacer resource bundle reset httpd container image=localhost/pcmk:http2 network control-port=3121',
      does: 'another image, one replica, no ports',
    },
  ],
  async run(input, context) {
    const request = parseBundleReset(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideBundleReset(state, request.value, input.options) }),
      input,
      context,
    );
  },
});
