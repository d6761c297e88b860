import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';

/** `pacer cluster cib-upgrade`: the newest schema. */
export const command = defineCommand({
  words: ['cluster', 'cib-upgrade'],
  summary: 'Upgrade the configuration to the newest schema that the cluster knows',
  description:
    'Pacemaker itself rewrites the configuration (cibadmin --upgrade). What it means stays the same.',
  positionals: [],
  options: changeOptions,
  cluster: 'live',
  examples: [{ command: 'pacer cluster cib-upgrade', does: 'upgrade the configuration' }],
  run: (input, context) =>
    change(
      async () =>
        success({
          decide: () => ({ diagnostics: [], edits: [] }),
          liveSteps: [{ step: 'upgrade-cib' }],
          done: 'Cluster CIB has been upgraded to latest version',
        }),
      input,
      context,
    ),
});
