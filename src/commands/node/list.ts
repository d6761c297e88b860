import { settle } from '../../diagnostics/settle.ts';
import { defineCommand } from '../../model/command.ts';
import type { ListedNode } from '../../output/node-list.ts';
import { auditConfiguration } from '../../plan/nodes/audit-configuration.ts';
import { listNodes, type NodeListing } from '../../plan/nodes/list-nodes.ts';
import { show } from '../../show/show.ts';

/** `pacer node list`: every node of the configuration, and where one clashes with something else. */
export const command = defineCommand({
  words: ['node', 'list'],
  summary: 'List every node of the configuration: cluster, guest, remote and bundle nodes',
  description:
    'Shows name, kind, resource, connect address and port, and what the rules say about each node as it is ' +
    'configured: names and addresses used twice, bad ports. Warns of remote-node where Pacemaker ignores it, and ' +
    'of XML ids used twice. Nodes that were removed from the configuration, but ' +
    'that the cluster still remembers, are of the kind ghost.',
  differsFromPcs: 'pcs has no such list; a clash made by hand is not reported there.',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer node list', does: 'list the nodes as a table' },
    { command: 'pacer -f cib.xml node list --output-format=json', does: 'the same of a file, for programs' },
  ],
  run(input, context) {
    return show(
      async (_cluster, state) => {
        const nodes = listNodes(state).map(toListed);
        const diagnostics = auditConfiguration(state.document);
        if (input.options.outputFormat === 'json') {
          const { nodeListJson } = await import('../../output/node-list-json.ts');
          return { diagnostics, listing: nodeListJson(nodes) };
        }
        const { nodeListText } = await import('../../output/node-list-text.ts');
        return { diagnostics, listing: nodeListText(nodes) };
      },
      { formats: ['json', 'text'], input, context },
    );
  },
});

function toListed({ clashes, ...node }: NodeListing): ListedNode {
  return { ...node, clashes: settle(clashes, { force: false, skipOffline: false, allow: [] }) };
}
