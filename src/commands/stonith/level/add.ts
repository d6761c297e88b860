import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseLevelAdd } from '../../../grammar/fencing-level.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideLevelAdd } from '../../../plan/stonith/level-add.ts';

/** `pacer stonith level add`: devices that are tried together for a node. */
export const command = defineCommand({
  words: ['stonith', 'level', 'add'],
  summary: 'Add a fencing level: devices that are used together to fence a node',
  description:
    'Levels are tried from 1 to 9; the first in which all devices succeed counts. The target is the name of a node, ' +
    'regexp%PATTERN for names of nodes, or attrib%NAME=VALUE for nodes with that attribute.',
  differsFromPcs:
    'Levels above 9, which Pacemaker does not use, are refused; a level that is there already is no error.',
  positionals: [
    { name: 'LEVEL', summary: '1 to 9', required: true },
    {
      name: 'TARGET',
      summary: 'node, regexp%PATTERN or attrib%NAME=VALUE',
      required: true,
      complete: 'node',
    },
    { name: 'STONITH_ID', summary: 'the devices', required: true, rest: true, complete: 'stonith-device' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer stonith level add 1 remote1 ipmi-remote1',
      does: 'try the management controller first',
    },
    { command: 'pacer stonith level add 2 remote1 pdu-a pdu-b', does: 'then cut both power supplies' },
  ],
  async run(input, context) {
    const request = parseLevelAdd(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideLevelAdd(state, request.value) }),
      input,
      context,
    );
  },
});
