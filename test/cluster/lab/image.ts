import type { Role, Suite } from './definition.ts';
import { installDebian, leftOut } from './install-debian.ts';
import { keptImage } from './kept-image.ts';

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
  // The documents' webserver, and what its resource agent asks it with: 6 MB of an image.
  'apache2-bin',
  'curl',
];
const packages: Readonly<Record<ImageKind, readonly string[]>> = {
  node: [...everywhere, 'corosync', 'pacemaker', 'pacemaker-cli-utils', 'resource-agents'],
  guest: [...everywhere, 'pacemaker-remote', 'pacemaker-cli-utils', 'resource-agents'],
};

/**
 * What is done to an image when its packages are in ($1: its root). Debian enables every cluster service and gives
 * every host a random authkey of its own; a host of the lab begins with neither, as the documents' hosts do. Each
 * watched path would take one of the 128 inotify instances that all hosts together have.
 */
const finish = `set -e
rm -f "$1"/etc/pacemaker/authkey "$1"/etc/corosync/authkey "$1"/etc/ssh/ssh_host_*
SYSTEMCTL_SKIP_SYSV=1
export SYSTEMCTL_SKIP_SYSV
for unit in corosync pacemaker pacemaker_remote; do
  if [ -e "$1/lib/systemd/system/$unit.service" ]; then chroot "$1" systemctl --quiet disable $unit; fi
done
chroot "$1" systemctl --quiet mask console-getty.service getty.target systemd-logind.service \\
  apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer \\
  systemd-ask-password-console.path systemd-ask-password-wall.path
mkdir -p "$1/usr/share/pacer-lab"
if [ -e "$1/usr/sbin/cibadmin" ]; then chroot "$1" cibadmin --empty >"$1${emptyCib}"; fi`;

/** The folder of an image, built when there is none for this suite and list of packages (half a minute, some 280 MB). */
export async function image(suite: Suite, kind: ImageKind, say: (line: string) => void): Promise<string> {
  const recipe = [packages[kind], finish, leftOut];
  const options = ['--variant=minbase', `--customize-hook=${finish}`];
  return await keptImage(`${suite}-${kind}`, recipe, say, (root) =>
    installDebian(root, { suite, packages: packages[kind], options }),
  );
}
