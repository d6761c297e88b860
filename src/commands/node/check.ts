import { usageError } from '../../change/usage-error.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { parseSettings } from '../../grammar/settings.ts';
import { defineCommand } from '../../model/command.ts';
import { optional } from '../../model/optional.ts';
import { isPort } from '../../model/port.ts';
import { nodeCheckView } from '../../show/node-check-view.ts';
import { show } from '../../show/show.ts';

/** `pacer node check`: why a node is not online, or whether a host may become one. */
export const command = defineCommand({
  words: ['node', 'check'],
  summary: 'Check a guest or remote node, or a host that is to become one, from all sides',
  description:
    'From every cluster node: that its address resolves, to the same everywhere, and that its port answers. On the host: ' +
    'package, service, key with owner and mode, settings, listening socket, firewall. Nothing is changed. The exit ' +
    'status is 1 when a check fails.\n\n' +
    'The port is connected to only while the cluster does not use the node, and TLS is never spoken: ' +
    'the daemon would hand over its connection, and the cluster would recover the node.',
  differsFromPcs: "pcs has no such command; the documents use 'ssh -p 3121' on each node by hand.",
  positionals: [
    {
      name: 'NAME',
      summary: 'a guest or remote node, or the name of a host',
      required: true,
      complete: 'pacemaker-remote-node',
    },
    {
      name: 'ADDRESS',
      summary: 'what the cluster will dial, for a host that is no node yet',
      required: false,
    },
    { name: 'port=PORT', summary: 'the port it will dial', required: false, rest: true, complete: ['port='] },
  ],
  options: ['sshAddress', 'outputFormat'],
  cluster: 'live',
  examples: [
    { command: 'pacer node check guest1', does: 'find out why guest1 is not online' },
    {
      command: 'pacer -H node1 node check guest2 192.168.122.12',
      does: 'check a host before it becomes a node',
    },
  ],
  run(input, context) {
    const [name = '', ...words] = input.words;
    const address = words.find((word) => !word.includes('='));
    const settings = parseSettings(words.filter((word) => word !== address));
    if (!settings.ok) return usageError(settings.error, input, context);
    const given = new Map(settings.value);
    const port = given.get('port');
    const [surplus] = [...given.keys()].filter((setting) => setting !== 'port');
    if (surplus !== undefined)
      return usageError(diagnose('CHECK_SETTING_UNKNOWN', { name: surplus }), input, context);
    if (port !== undefined && !isPort(port)) {
      return usageError(diagnose('PORT_INVALID', { setting: 'port', value: port }), input, context);
    }
    const dialed = { ...optional('address', address), ...optional('port', port) };
    return show((cluster, state) => nodeCheckView({ cluster, state, input, context }, name, dialed), {
      formats: ['json', 'text'],
      input,
      context,
    });
  },
});
