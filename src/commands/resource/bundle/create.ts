import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseBundleCreate } from '../../../grammar/bundle.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideBundleCreate } from '../../../plan/resource/bundle-create.ts';

/** `pacer resource bundle create`: containers that the cluster starts; a resource may be put into them. */
export const command = defineCommand({
  words: ['resource', 'bundle', 'create'],
  summary: 'Create a bundle: replicas of a container, with addresses, ports and storage',
  description:
    'A resource is put into it with resource create … bundle BUNDLE_ID. Each replica then runs pacemaker_remote and ' +
    'is a node of its own, reached by the address from ip-range-start or by control-port.',
  differsFromPcs:
    "The option add-host of the network is taken too; what Pacemaker's schema refuses cannot be forced.",
  positionals: [
    { name: 'BUNDLE_ID', summary: 'id of the new bundle', required: true },
    {
      name: 'SETTINGS',
      summary:
        'container docker|podman|rkt image=IMAGE [NAME=VALUE…], network NAME=VALUE…, port-map port=PORT|range=RANGE…, ' +
        'storage-map source-dir=DIRECTORY target-dir=DIRECTORY…, meta NAME=VALUE…',
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
        'pacer resource bundle create httpd container podman image=localhost/pcmk:http replicas=3 network ip-range-start=192.168.122.131 host-netmask=24 port-map port=80',
      does: 'three web servers in containers, each with an address of its own',
    },
  ],
  async run(input, context) {
    const request = parseBundleCreate(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideBundleCreate(state, request.value, input.options) }),
      input,
      context,
    );
  },
});
