/**
 * What the areas of commands are about, for help. An area that is not here works as well: its help then begins
 * with its commands.
 */
export const areaSummaries: Readonly<Record<string, string>> = {
  '': 'Pacemaker Remote without an agent: guest nodes and remote nodes out of plain hosts, over SSH',
  resource: 'What the cluster runs: virtual machines, connections of remote nodes, and everything else',
  cluster: 'The cluster as a whole',
  'cluster authkey': 'The key that all nodes share: see it, make it, put it everywhere',
  'cluster node': 'Guest nodes and remote nodes: add, remove, clear',
  node: 'The nodes there are, of every kind',
  constraint: 'Where resources run, in which order, and together with what',
  property: 'Properties of the cluster',
  status: 'What the cluster is doing',
  stonith: 'Fencing',
  'stonith level': 'Which devices are tried for which nodes, in which order',
  tag: 'Names for several resources',
  'resource group': 'Resources that run together on one node, in their order',
  'resource bundle': 'Containers that the cluster starts, with addresses, ports and storage',
  host: 'The hosts behind the nodes',
};
