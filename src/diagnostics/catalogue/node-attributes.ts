import { entry } from '../entry.ts';
import { meant } from '../meant.ts';

/** Attributes, utilization, standby and maintenance of nodes of every kind. */
export const nodeAttributesCatalogue = {
  ATTRIBUTE_NODE_UNKNOWN: entry<{ node: string; similar?: string; guest?: string }>({
    severity: 'error',
    text: ({ node }) => `node '${node}' does not appear to exist in configuration`,
    hint: ({ node, similar, guest }) =>
      guest === undefined
        ? meant(node, similar, 'see the nodes with: pacer node list')
        : `that is the resource behind guest node '${guest}': write ${guest}`,
  }),
  NODE_ENTRY_MISSING: entry<{ node: string }>({
    severity: 'error',
    text: ({ node }) => `cluster node '${node}' has no entry in the configuration yet`,
    hint: () => 'the cluster makes it when the node joins: start the node first',
  }),
  NODES_NOT_GIVEN: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'node(s) must be specified if -f is used',
    hint: () => 'name the nodes, or give --all',
  }),
  NODES_GIVEN_WITH_ALL: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'cannot specify both --all and a list of nodes',
  }),
  NODE_ATTRIBUTE_NOT_SET: entry<{ node: string; name: string }>({
    severity: 'error',
    text: ({ node, name }) => `attribute: '${name}' doesn't exist for node: '${node}'`,
    hint: ({ node }) => `nothing was changed; see what is set: pacer node attribute ${node}`,
  }),
};
