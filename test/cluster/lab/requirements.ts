import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hierarchies } from './cgroup.ts';
import { stateRoot } from './places.ts';
import { Refusal } from './refusal.ts';

/** Programs that a lab takes, and the packages of Debian that have them. */
const programs: Readonly<Record<string, string>> = {
  mmdebstrap: 'mmdebstrap',
  'systemd-nspawn': 'systemd-container',
  ip: 'iproute2',
  tc: 'iproute2',
  nft: 'nftables',
  nsenter: 'util-linux',
  unshare: 'util-linux',
  setpriv: 'util-linux',
  mount: 'mount',
  'ssh-keygen': 'openssh-client',
};

const elsewhere = 'use a machine of your own, a virtual machine, or a container with all privileges';

/** Why this machine cannot have a lab, and what would help; undefined when it can. Images are another matter. */
export function whyNoLab(): Refusal | undefined {
  return whyNotRoot() ?? whyNoPrograms() ?? whyNoNamespaces() ?? whyNoCgroups() ?? whyNoOverlay();
}

export function whyNotRoot(): Refusal | undefined {
  if (process.getuid?.() === 0) return undefined;
  return new Refusal('not root', 'a lab makes namespaces, mounts and cgroups: run it with sudo');
}

function whyNoPrograms(): Refusal | undefined {
  const missing = Object.keys(programs).filter((program) => !isInstalled(program));
  if (missing.length === 0) return undefined;
  const packages = [...new Set(missing.map((program) => programs[program]))];
  return new Refusal(`not installed: ${missing.join(', ')}`, `apt-get install ${packages.join(' ')}`);
}

function isInstalled(program: string): boolean {
  return ['/usr/bin', '/usr/sbin', '/bin', '/sbin'].some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function whyNoNamespaces(): Refusal | undefined {
  const { status, stderr } = spawnSync('unshare', ['--mount', '--pid', '--net', '--fork', 'true']);
  if (status === 0) return undefined;
  return new Refusal(`namespaces cannot be made: ${stderr.toString().trim()}`, elsewhere);
}

function whyNoCgroups(): Refusal | undefined {
  const folders = hierarchies();
  if (folders.length === 0)
    return new Refusal('no cgroups are mounted', 'in the network of a lab, leave its shell first');
  const unwritable = folders.find((folder) => !canMakeFolderIn(folder));
  return unwritable === undefined
    ? undefined
    : new Refusal(`no cgroup can be made in ${unwritable}`, elsewhere);
}

function canMakeFolderIn(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, 'pacer-lab-trial-')));
    return true;
  } catch {
    return false;
  }
}

/** An overlay cannot lie on an overlay: where a container's own root is one, its state must be elsewhere. */
function whyNoOverlay(): Refusal | undefined {
  mkdirSync(dirname(stateRoot), { recursive: true });
  const folder = mkdtempSync(`${stateRoot}-trial-`);
  for (const name of ['lower', 'upper', 'work', 'root']) mkdirSync(join(folder, name));
  const layers = 'lowerdir=lower,upperdir=upper,workdir=work';
  // In a mount namespace, which takes the mount back by itself.
  const words = ['--mount', 'mount', '-t', 'overlay', 'trial', '-o', layers, 'root'];
  const { status } = spawnSync('unshare', words, { cwd: folder });
  rmSync(folder, { recursive: true });
  if (status === 0) return undefined;
  return new Refusal(
    `no overlay can be mounted below ${stateRoot}, which may lie on one itself`,
    'set PACER_LAB_STATE to a folder on a file system of its own, ext4 or xfs',
  );
}
