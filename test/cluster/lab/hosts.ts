import { killAll } from './cgroup.ts';
import { removeTraces, startContainer, waitForBoot } from './container.ts';
import type { LabDefinition, LabHost, Role } from './definition.ts';
import { clusterNodes, everyHost } from './definition.ts';
import { enterHost } from './enter.ts';
import { image, imageKind } from './image.ts';
import { libvirtImage } from './libvirt-image.ts';
import { seedLibvirt, startsDomains } from './libvirt-node.ts';
import { layOutDomains } from './lxc-domain.ts';
import { mountRoot, removeRoot } from './overlay.ts';
import { forgetOwner, powerSwitchCommand, startPowerSwitch } from './power-switch.ts';
import { attempt } from './run.ts';
import { seedHost } from './seed-host.ts';
import { waitUntil } from './wait-until.ts';

/** Starts pristine hosts, all at once, and waits until one can log in to each and the cluster is complete. */
export async function startHosts(lab: LabDefinition, say: (line: string) => void): Promise<void> {
  const images = await imagesFor(lab, say);
  await layOutDomains(lab, images.guest);
  await Promise.all(
    lab.hosts.map(async (host) => {
      await mountRoot(
        lab.name,
        host.name,
        startsDomains(lab, host.name) ? images.libvirt : images[host.role],
      );
      seedHost(lab, host);
      if (startsDomains(lab, host.name)) seedLibvirt(lab);
      startContainer(lab, host.name);
      await waitForBoot(lab.name, host.name);
    }),
  );
  await startPowerSwitch(lab);
  await waitForCluster(lab);
}

/** Ends the hosts as a power failure would, and takes away all that was written on them. */
export async function removeHosts(lab: string, hosts: readonly LabHost[]): Promise<void> {
  // Not the whole lab: whoever looks at it from outside (`exec admin`) goes on.
  await Promise.all([...hosts.map(({ name }) => name), powerSwitchCommand].map((name) => killAll(lab, name)));
  for (const { name } of hosts) {
    removeTraces(lab, name);
    forgetOwner(lab, name);
    await removeRoot(lab, name);
  }
}

async function imagesFor(
  lab: LabDefinition,
  say: (line: string) => void,
): Promise<Readonly<Record<Role | 'libvirt', string>>> {
  const build = (role: Role) =>
    everyHost(lab).some((host) => imageKind(host.role) === imageKind(role))
      ? image(lab.suite, imageKind(role), say)
      : '';
  const [node, guest] = await Promise.all([build('node'), build('guest')]);
  const libvirt = lab.domains.length > 0 ? await libvirtImage(lab.suite, say) : '';
  return { node, guest, remote: guest, libvirt };
}

/** Until every node is online for the cluster's first node, and there is a DC. */
async function waitForCluster(lab: LabDefinition): Promise<void> {
  const nodes = clusterNodes(lab);
  const first = nodes[0];
  if (!first) return;
  const status = async () =>
    (await attempt(enterHost(lab.name, first.name, ['crm_mon', '-1', '--output-as=xml']))).stdout;
  const complete = async () => {
    const xml = await status();
    const online = xml.match(/<node [^>]*online="true"[^>]*pending="false"/g) ?? [];
    return /<current_dc present="true"/.test(xml) && online.length === nodes.length;
  };
  await waitUntil('the cluster to be complete', 120, complete, status);
}
