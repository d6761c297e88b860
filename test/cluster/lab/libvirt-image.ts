import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Suite } from './definition.ts';
import { image } from './image.ts';
import { installDebian } from './install-debian.ts';
import { keptImage } from './kept-image.ts';
import { run } from './run.ts';

/** libvirt with its driver for LXC alone: QEMU, firewalls and polkit would make it six times as large. */
const packages: Readonly<Record<Suite, readonly string[]>> = {
  bookworm: ['dnsmasq-base', 'libvirt-daemon', 'libvirt-daemon-driver-lxc', 'libvirt-clients'],
  trixie: ['libvirt-daemon', 'libvirt-daemon-driver-lxc', 'libvirt-daemon-driver-network', 'libvirt-clients'],
};

/**
 * What is taken out of it ($1: its root). Debian 12 installs the driver for QEMU in any case, and libvirtd does not start
 * with it and without its user. Debian 13 installs systemd-machined, which refuses machines inside a container.
 */
const finish = `rm -f "$1"/usr/lib/*/libvirt/connection-driver/libvirt_driver_qemu.so \\
  "$1"/usr/share/dbus-1/system-services/org.freedesktop.machine1.service`;

/**
 * The image of a cluster node that runs libvirt, as the layers of an overlay (`upper:lower`): only what libvirt adds to
 * a node's image is built (some 15 seconds and 15 MB).
 */
export async function libvirtImage(suite: Suite, say: (line: string) => void): Promise<string> {
  const node = await image(suite, 'node', say);
  const recipe = [basename(node), packages[suite], finish];
  const layer = await keptImage(`${suite}-libvirt`, recipe, say, (root) => build(suite, node, root));
  return `${layer}:${node}`;
}

async function build(suite: Suite, node: string, root: string): Promise<void> {
  const folders = { merged: `${root}-merged`, work: `${root}-work` };
  for (const folder of [root, ...Object.values(folders)]) mkdirSync(folder);
  const layers = `lowerdir=${node},upperdir=${root},workdir=${folders.work}`;
  await run(['mount', '-t', 'overlay', 'libvirt', '-o', layers, folders.merged]);
  try {
    await addTo(folders.merged, suite);
  } finally {
    await run(['umount', folders.merged]);
  }
}

/** mmdebstrap begins with an empty root; told to accept another, all it minds are the devices that it makes itself. */
async function addTo(root: string, suite: Suite): Promise<void> {
  rmSync(join(root, 'dev'), { recursive: true });
  mkdirSync(join(root, 'dev'));
  const options = ['--variant=custom', '--skip=check/empty', `--customize-hook=${finish}`];
  await installDebian(root, { suite, packages: packages[suite], options });
}
