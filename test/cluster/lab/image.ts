import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aptOptions, aptSource } from './apt-sources.ts';
import type { Role, Suite } from './definition.ts';
import { imageCache } from './places.ts';
import { run } from './run.ts';

/** Debian's pacemaker and pacemaker-remote exclude each other: hence two kinds of image. */
export type ImageKind = 'node' | 'guest';

export function imageKind(role: Role): ImageKind {
  return role === 'node' ? 'node' : 'guest';
}

/** Where the cluster's empty CIB is in an image of a node, as that suite's Pacemaker makes it. */
export const emptyCib = '/usr/share/pacer-lab/empty-cib.xml';

const everywhere = [
  'systemd',
  'systemd-sysv',
  'dbus',
  'openssh-server',
  'iproute2',
  'procps',
  'netbase',
  'sudo',
];
const packages: Readonly<Record<ImageKind, readonly string[]>> = {
  node: [...everywhere, 'corosync', 'pacemaker', 'pacemaker-cli-utils', 'resource-agents'],
  guest: [...everywhere, 'pacemaker-remote', 'pacemaker-cli-utils', 'resource-agents'],
};

/**
 * What is done to an image when its packages are in ($1: its root). Debian enables every cluster service and gives
 * every host a random authkey of its own; a host of the lab begins with neither, as the documents' hosts do.
 */
const finish = `set -e
rm -f "$1"/etc/pacemaker/authkey "$1"/etc/corosync/authkey "$1"/etc/ssh/ssh_host_*
SYSTEMCTL_SKIP_SYSV=1
export SYSTEMCTL_SKIP_SYSV
for unit in corosync pacemaker pacemaker_remote; do
  if [ -e "$1/lib/systemd/system/$unit.service" ]; then chroot "$1" systemctl --quiet disable $unit; fi
done
chroot "$1" systemctl --quiet mask console-getty.service getty.target systemd-logind.service \\
  apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer
mkdir -p "$1/usr/share/pacer-lab"
if [ -e "$1/usr/sbin/cibadmin" ]; then chroot "$1" cibadmin --empty >"$1${emptyCib}"; fi`;

/** Manuals and translations are a quarter of an image, and nobody reads them there. */
const leftOut = ['doc', 'locale', 'man'].map((name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`);

/**
 * The folder of an image, built when there is none for this suite and list of packages (about half a minute, some
 * 280 MB). Two labs that build the same at once do not disturb each other: the first to be ready is taken.
 */
export async function image(suite: Suite, kind: ImageKind, say: (line: string) => void): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify([packages[kind], finish, leftOut]));
  const name = `${suite}-${kind}-${digest.digest('hex').slice(0, 12)}`;
  const folder = join(imageCache, name);
  if (existsSync(folder)) return folder;
  say(`building the image ${name}: ${packages[kind].join(' ')}`);
  mkdirSync(imageCache, { recursive: true });
  const scratch = mkdtempSync(join(imageCache, `.${name}-`));
  try {
    await build(suite, kind, join(scratch, 'root'));
    renameSync(join(scratch, 'root'), folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

async function build(suite: Suite, kind: ImageKind, root: string): Promise<void> {
  await run([
    'mmdebstrap',
    '--quiet',
    '--mode=root',
    '--variant=minbase',
    // Nobody needs a half-built image after a power failure.
    '--dpkgopt=force-unsafe-io',
    ...leftOut,
    ...(await aptOptions()),
    `--include=${packages[kind].join(',')}`,
    `--customize-hook=${finish}`,
    suite,
    root,
    await aptSource(suite),
  ]);
}
