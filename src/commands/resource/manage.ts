import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideManage } from '../../plan/resource/manage.ts';

/** `pacer resource manage`: let the cluster start and stop resources again. */
export const command = defineCommand({
  words: ['resource', 'manage'],
  summary: 'Let the cluster start and stop resources again',
  description:
    'Takes is-managed away from the resources and from everything around and inside them. With --monitor, monitor ' +
    'operations that were turned off are on again; without it, resources that nobody looks at are pointed out.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'resources, groups, clones, bundles or tags',
      required: true,
      rest: true,
      complete: 'resource-or-tag',
    },
  ],
  options: [...changeOptions, 'monitor'],
  cluster: 'file or live',
  examples: [{ command: 'pacer resource manage webserver --monitor', does: 'undo unmanage --monitor' }],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideManage(state, input.words, input.options.monitor) }),
      input,
      context,
    );
  },
});
