import { connected, startedOn } from '../support/steps.ts';
import { configureWebserver } from '../support/webserver.ts';
import { leaveCluster } from './leave-cluster.ts';
import type { WalkThrough } from './walk-through.ts';

/** "Pacemaker Remote", chapter 5, with pacer. */
export const remoteNode: WalkThrough = {
  file: 'docs/walk-through-remote-node.md',
  title: 'A remote node, step by step',
  introduction: `
Chapter 5 of "Pacemaker Remote", the walk-through of a remote node on bare metal, typed with pacer, and what the
commands print. Times, versions and digests are shown as \`…\`, and what several hosts say host by host.

You need three hosts that reach each other by name: \`node1\` and \`node2\` with the packages \`corosync\`, \`pacemaker\`,
its command line tools and \`resource-agents\`, and \`remote1\` with \`pacemaker-remote\` and \`resource-agents\`; also root's
SSH login from \`node1\` to the two others. From a workstation the same commands work as \`pacer -H node1 …\`. The hosts
here are those of \`npm run lab -- up\`.`,
  begin: async (lab) => {
    await Promise.all([leaveCluster(lab, 'node1'), leaveCluster(lab, 'node2')]);
    await configureWebserver(lab, 'node1', 'node2', 'remote1');
  },
  parts: [
    {
      heading: 'A cluster of two nodes',
      steps: [
        {
          say: `Write the configuration of corosync and the two keys, corosync's and Pacemaker's, onto both nodes. A cluster that
runs already has all this: go on with the remote node.`,
          on: 'node1',
          type: ['pacer cluster setup mycluster node1 node2'],
        },
        {
          say: 'Start it on both, and wait until both are online; the first time that takes half a minute.',
          on: 'node1',
          type: ['pacer cluster start --all --wait=120'],
        },
        { say: 'Do the nodes see each other?', on: 'node1', type: ['pacer status corosync'] },
        {
          say: `Fencing is left out, as in the document, to keep the example short. Never do this in production, and pacer says
so.`,
          on: 'node1',
          type: ['pacer property set stonith-enabled=false'],
        },
        {
          say: 'The cluster, still empty.',
          on: 'node1',
          type: ['pacer status'],
          once: (view) => view.dc !== undefined && view.nodes.size === 2,
        },
      ],
    },
    {
      heading: 'The bare host as a remote node',
      steps: [
        {
          say: `One command does what the document does on the remote host and on the cluster: the key, the service, a look at
port 3121 from both nodes, and at last the connection resource. \`--firewall\` also opens the port in the
host's firewall, \`--install\` installs what is missing, and \`--dry-run\` shows all that without doing it.`,
          on: 'node1',
          type: ['pacer cluster node add-remote remote1'],
        },
        {
          say: 'After a moment the remote node is online.',
          on: 'node1',
          type: ['pacer status'],
          once: connected('remote1'),
        },
        {
          say: 'And this is what stands on the host: the service runs, and only root and the cluster may read the key.',
          on: 'remote1',
          type: [
            'systemctl is-enabled pacemaker_remote',
            'systemctl is-active pacemaker_remote',
            "stat --format='%U:%G %a %s bytes' /etc/pacemaker/authkey",
          ],
        },
      ],
    },
    {
      heading: 'A resource on it',
      steps: [
        {
          say: `Resources start on a remote node as on any other. This one, a web server that all three hosts have, is told to
prefer it.`,
          on: 'node1',
          type: [
            'pacer resource create webserver apache configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s',
            'pacer constraint location webserver prefers remote1',
          ],
        },
        {
          say: 'It runs there.',
          on: 'node1',
          type: ['pacer resource status'],
          once: startedOn('webserver', 'remote1'),
        },
        {
          say: "Pacemaker's own tools work on the remote node as well.",
          on: 'remote1',
          type: ['crm_mon -1'],
        },
        {
          say: 'All nodes there are, and where the cluster reaches them.',
          on: 'node1',
          type: ['pacer node list'],
        },
      ],
    },
    {
      heading: 'A plain host again',
      steps: [
        {
          say: `The configuration goes first, then the service and the key on the host. What ran there moves; the host is not
fenced, and no trace of its name is left that would stand in the way of using it again.`,
          on: 'node1',
          type: ['pacer cluster node remove-remote remote1'],
        },
        {
          say: 'The cluster is two nodes again.',
          on: 'node1',
          type: ['pacer node list', 'pacer resource status'],
          once: startedOn('webserver', 'node1'),
        },
      ],
    },
  ],
};
