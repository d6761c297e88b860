import { connected, startedOn } from '../support/steps.ts';
import { configureWebserver } from '../support/webserver.ts';
import type { WalkThrough } from './walk-through.ts';

/** "Guest Node Quick Example", with pacer. */
export const guestNode: WalkThrough = {
  file: 'docs/walk-through-guest-node.md',
  title: 'A guest node, step by step',
  introduction: `
The steps of Pacemaker's "Guest Node Quick Example", typed with pacer on a cluster of \`node1\` and \`node2\`, and what
they print. Times, versions and digests are shown as \`…\`, and what several hosts say host by host.

You need a running cluster, a virtual machine \`guest1\` with a Linux that has Pacemaker's \`pacemaker-remote\` and
\`resource-agents\` packages, and root's SSH login from \`node1\` to \`node2\` and \`guest1\`. Nothing else goes onto the
virtual machine. From a workstation the same commands work as \`pacer -H node1 …\`.

The hosts here are the containers of \`npm run lab -- up\`, where the agent \`ocf:lab:Machine\` starts and stops
machines. With libvirt the resource is made by the document's own command:
\`pacer resource create vm-guest1 VirtualDomain hypervisor="qemu:///system" config="/etc/pacemaker/guest1.xml"\`.`,
  begin: async (lab) => {
    await lab.must('node1', 'crm_attribute', '--name', 'cluster-name', '--update', 'mycluster');
    await configureWebserver(lab, 'node1', 'node2', 'guest1');
  },
  parts: [
    {
      heading: 'One key for all',
      steps: [
        {
          say: `The cluster and its guests prove to each other who they are with one shared key. Make it, and put it on every
cluster node. (Leave this step out and the first \`add-guest\` does it.)`,
          on: 'node1',
          type: ['pacer cluster authkey create'],
        },
      ],
    },
    {
      heading: 'The virtual machine as a resource',
      steps: [
        {
          say: 'The cluster starts the virtual machine, watches it, and starts it elsewhere when its node is lost.',
          on: 'node1',
          type: ['pacer resource create vm-guest1 ocf:lab:Machine host=guest1'],
        },
        {
          say: 'A moment later it runs.',
          on: 'node1',
          type: ['pacer resource status'],
          once: startedOn('vm-guest1', 'node1'),
        },
      ],
    },
    {
      heading: 'The virtual machine as a node',
      steps: [
        {
          say: `Make the machine behind \`vm-guest1\` a node of the name \`guest1\`. pacer logs in to it over SSH, puts the key
there, enables and starts \`pacemaker_remote\`, looks whether every cluster node can reach it, and only then
changes the configuration. The machine is not restarted.`,
          on: 'node1',
          type: ['pacer cluster node add-guest guest1 vm-guest1'],
        },
        {
          say: 'What is new in the configuration: two meta attributes.',
          on: 'node1',
          type: [`cibadmin --query --xpath "//primitive[@id='vm-guest1']"`],
        },
        { say: 'The same in words.', on: 'node1', type: ['pacer resource config vm-guest1'] },
        {
          say: 'The cluster connects to the guest, which is online from then on.',
          on: 'node1',
          type: ['pacer status'],
          once: connected('guest1'),
        },
        {
          say: 'Typed again, the command finds everything as it should be and changes nothing.',
          on: 'node1',
          type: ['pacer cluster node add-guest guest1 vm-guest1'],
        },
      ],
    },
    {
      heading: 'A resource on the guest',
      steps: [
        {
          say: `The guest takes resources as any node does: a web server, say. Apache is installed and configured on all three, as
the cluster may start it on any of them.`,
          on: 'node1',
          type: [
            'pacer resource create webserver apache configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s',
            'pacer constraint location webserver prefers guest1',
          ],
        },
        {
          say: 'It starts on the guest.',
          on: 'node1',
          type: ['pacer resource status'],
          once: startedOn('webserver', 'guest1'),
        },
        {
          say: "Pacemaker's own tools work on the guest too, through its connection to the cluster.",
          on: 'guest1',
          type: ['crm_mon -1'],
        },
      ],
    },
    {
      heading: 'An ordinary virtual machine again',
      steps: [
        {
          say: `Removal goes the other way round: the configuration first, and the service and the key on the guest last, so that
the virtual machine keeps running.`,
          on: 'node1',
          type: ['pacer cluster node remove-guest guest1'],
        },
        {
          say: 'Its resource moved to a cluster node, and nothing is left of the guest.',
          on: 'node1',
          type: ['pacer node list', 'pacer resource status'],
          once: startedOn('webserver', 'node2'),
        },
      ],
    },
  ],
};
