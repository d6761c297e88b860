import type { LabHost, Suite } from './definition.ts';
import { domainFolder } from './lxc-domain.ts';

/** libvirt's definition of an LXC container that boots its own systemd. */
export function lxcDomainXml(suite: Suite, { name, address }: LabHost): string {
  // An address of the network card that changed with every start would leave the old one in the node's ARP table.
  const mac = `52:54:00:00:01:0${address.at(-1)}`;
  return `<domain type='lxc'>
  <name>${name}</name>
  <memory unit='MiB'>200</memory>
  <os>
    <type>exe</type>
    <init>/sbin/init</init>${suite === 'bookworm' ? '' : legacyCgroup}
  </os>
  <devices>
    <emulator>/usr/lib/libvirt/libvirt_lxc</emulator>
    <filesystem type='mount'>
      <source dir='${domainFolder(name)}'/>
      <target dir='/'/>
    </filesystem>${name === 'lxc1' ? sharedFolder : ''}
    <interface type='network'>
      <source network='default'/>
      <mac address='${mac}'/>
      <ip address='${address}' prefix='24'/>
      <route family='ipv4' address='0.0.0.0' prefix='0' gateway='192.168.122.1'/>
    </interface>
    <console type='pty'/>
  </devices>
</domain>
`;
}

/** systemd 257 (Debian 13) otherwise refuses a machine on cgroup v1. */
const legacyCgroup = `
    <initenv name='SYSTEMD_PROC_CMDLINE'>SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1</initenv>`;

/** lxc1 has its node's key, as the walk-through's containers do; the others have a folder of their own. */
const sharedFolder = `
    <filesystem type='mount'>
      <source dir='/etc/pacemaker'/>
      <target dir='/etc/pacemaker'/>
    </filesystem>`;
