import type { Distribution } from '../../model/host-facts.ts';

/**
 * The command that installs what a guest or remote node needs; undefined for a distribution whose packages are
 * not known. On Debian `--no-remove` keeps it from replacing an installed `pacemaker`, which conflicts with
 * `pacemaker-remote`, and `--no-install-recommends` from bringing in the whole of pcs.
 */
export function installCommand(distribution: Distribution): readonly string[] | undefined {
  const families = [distribution.id, ...distribution.like];
  const known = families.find((family) => Object.hasOwn(installers, family));
  const installer = known === undefined ? undefined : installers[known];
  if (installer === undefined) return undefined;
  return [...installer, 'pacemaker-remote', 'resource-agents'];
}

const apt = ['apt-get', 'install', '--yes', '--no-install-recommends', '--no-remove'];
const dnf = ['dnf', 'install', '--assumeyes'];
const zypper = ['zypper', '--non-interactive', 'install'];

/** By `ID` or `ID_LIKE` of os-release. */
const installers: Readonly<Record<string, readonly string[]>> = {
  debian: apt,
  ubuntu: apt,
  rhel: dnf,
  fedora: dnf,
  centos: dnf,
  suse: zypper,
  opensuse: zypper,
  sles: zypper,
};
