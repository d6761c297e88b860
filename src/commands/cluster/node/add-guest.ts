import { change } from '../../../change/change.ts';
import { type HostWork, otherPort } from '../../../change/host-plan.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseSettings } from '../../../grammar/settings.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions, hostOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { type AddGuestRequest, decideAddGuest } from '../../../plan/nodes/add-guest.ts';
import type { State } from '../../../plan/plan.ts';

/** `pacer cluster node add-guest`: make a guest node out of the resource that starts a virtual machine. */
export const command = defineCommand({
  words: ['cluster', 'node', 'add-guest'],
  summary: 'Make a guest node out of a virtual machine resource',
  description:
    "Prepares the virtual machine over SSH (the cluster's key, pacemaker_remote enabled and started), then sets " +
    'remote-node and its companions on the resource. What is already so is left as it is; running the command ' +
    'again after a failure does what is left.',
  differsFromPcs:
    'pcs needs pcsd and a password on the guest, and refuses a host where pacemaker_remote already runs.',
  positionals: [
    { name: 'NODE_NAME', summary: 'name of the new node', required: true },
    {
      name: 'RESOURCE_ID',
      summary: 'the resource that starts the virtual machine',
      required: true,
      complete: 'virtual-machine',
    },
    {
      name: 'SETTINGS',
      summary: 'remote-addr=ADDRESS, remote-port=PORT, remote-connect-timeout=TIME',
      required: false,
      rest: true,
      complete: ['remote-addr=', 'remote-port=', 'remote-connect-timeout='],
    },
  ],
  options: [...changeOptions, ...hostOptions, 'hostsEntry'],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer cluster node add-guest guest1 vm-guest1 remote-addr=192.168.122.11',
      does: 'make vm-guest1 the guest node guest1, and prepare it over SSH',
    },
    {
      command: 'pacer -H node1 cluster node add-guest guest1 vm-guest1 --dry-run',
      does: 'show every step, the change of the CIB and what the cluster would do',
    },
  ],
  async run(input, context) {
    const [node = '', resource = '', ...words] = input.words;
    const settings = parseSettings(words, 'remote-addr');
    if (!settings.ok) return usageError(settings.error, input, context);
    const request: AddGuestRequest = { node, resource, settings: settings.value };
    return change(
      async () =>
        success({
          decide: (state) => decideAddGuest(state, request),
          hostWork: (state) => [guestHost(state, request)],
          virtualMachines: [resource],
          bringsNode: true,
          onlineAfter: node,
        }),
      input,
      context,
    );
  },
});

function guestHost({ cluster }: State, { node, resource, settings }: AddGuestRequest): HostWork {
  const given = new Map(settings);
  const guest = cluster.guests.find((one) => one.name === node && one.resource === resource);
  const port = given.get('remote-port') || otherPort(guest?.port);
  return {
    work: 'prepare',
    node,
    address: given.get('remote-addr') || guest?.address || node,
    ...(port === undefined ? {} : { port }),
    configured: guest !== undefined,
  };
}
