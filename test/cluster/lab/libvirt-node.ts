import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LabDefinition } from './definition.ts';
import { domainFile, domainFolder } from './lxc-domain.ts';
import { lxcDomainXml } from './lxc-domain-xml.ts';
import { hostRoot } from './places.ts';

/** The one cluster node that runs libvirt. */
const libvirtNode = 'node1';

/** True of the host that starts the lab's domains. */
export function startsDomains(lab: LabDefinition, host: string): boolean {
  return lab.domains.length > 0 && host === libvirtNode;
}

/** What systemd-nspawn must grant to a host, so that libvirt can make containers in it. */
export function forDomains(lab: LabDefinition): {
  readonly environment: readonly string[];
  readonly options: readonly string[];
} {
  return {
    // libvirt makes bridges and turns on forwarding.
    environment: ['SYSTEMD_NSPAWN_API_VFS_WRITABLE=network'],
    options: [
      ...(existsSync('/dev/fuse') ? ['--bind=/dev/fuse'] : []),
      ...lab.domains.map(({ name }) => `--bind=${hostRoot(lab.name, name)}:${domainFolder(name)}`),
    ],
  };
}

/** How the lab's own network reaches the domains, in `ip`'s words: through their node. */
export function routesToDomains(lab: LabDefinition): string[] {
  const node = lab.hosts.find(({ name }) => name === libvirtNode);
  return lab.domains.map(({ address }) => `route add ${address} via ${node?.address}`);
}

/** Writes libvirt's service, its default network and the definitions of the domains into node1's pristine root. */
export function seedLibvirt(lab: LabDefinition): void {
  const root = hostRoot(lab.name, libvirtNode);
  put(root, '/etc/systemd/system/libvirtd.service', service);
  // Debian's place for what the cluster's agents need running before it.
  put(root, '/etc/systemd/system/resource-agents-deps.target.d/libvirtd.conf', needed);
  put(root, '/etc/libvirt/qemu/networks/default.xml', network);
  mkdirSync(join(root, '/var/lib/libvirt/dnsmasq'), { recursive: true });
  const autostart = join(root, '/etc/libvirt/qemu/networks/autostart/default.xml');
  mkdirSync(dirname(autostart), { recursive: true });
  symlinkSync('/etc/libvirt/qemu/networks/default.xml', autostart);
  for (const domain of lab.domains) put(root, domainFile(domain.name), lxcDomainXml(lab.suite, domain));
}

/** Debian 12 has the service in a package that needs polkit and firewalls too. */
const service = `[Unit]
Description=libvirt daemon
After=network.target dbus.service

[Service]
Type=notify
# systemd-nspawn mounts the controllers read-only; a plain remount is refused as busy.
ExecStartPre=sh -c 'for each in /sys/fs/cgroup/*; do mount -o remount,bind,rw "$$each" || true; done'
# A host's network outlives its power, and a bridge of before is in the way of the new one.
ExecStartPre=sh -c 'test -e /run/libvirt/network || ip link delete virbr0 2>/dev/null || true'
ExecStart=/usr/sbin/libvirtd
KillMode=process
`;

const needed = `[Unit]
Requires=libvirtd.service
After=libvirtd.service
`;

/** Routed, unlike libvirt's own one, so that pacer reaches the containers from elsewhere, as it would on a LAN. */
const network = `<network>
  <name>default</name>
  <forward mode='open'/>
  <bridge name='virbr0' stp='off' delay='0'/>
  <dns enable='no'/>
  <ip address='192.168.122.1' netmask='255.255.255.0'/>
</network>
`;

function put(root: string, path: string, content: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
