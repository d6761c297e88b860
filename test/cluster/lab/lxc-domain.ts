import type { LabDefinition, LabHost } from './definition.ts';
import { mountRoot } from './overlay.ts';
import { seedHost } from './seed-host.ts';

/** Three containers as the LXC walk-through has them, in libvirt's default network. */
export function lxcDomains(): LabHost[] {
  return [1, 2, 3].map((number) => ({
    name: `lxc${number}`,
    role: 'guest',
    address: `192.168.122.10${number}`,
  }));
}

/** Where their node sees a domain's definition. */
export function domainFile(domain: string): string {
  return `/root/lxc/${domain}.xml`;
}

/** Where their node sees a domain's root. */
export function domainFolder(domain: string): string {
  return `/root/lxc/${domain}-filesystem`;
}

/** Mounts the domains' pristine roots on the machine: an overlay cannot be laid over the node's, which is one itself. */
export async function layOutDomains(lab: LabDefinition, image: string): Promise<void> {
  for (const domain of lab.domains) {
    await mountRoot(lab.name, domain.name, image);
    seedHost(lab, domain);
  }
}
