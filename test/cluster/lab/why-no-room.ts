import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { Refusal } from './refusal.ts';

const limitFile = '/proc/sys/fs/inotify/max_user_instances';

/** What a host's systemd takes of them; its D-Bus runs as another user. */
const instancesOfHost = 3;

/**
 * Why so many more hosts would not boot; undefined when they would. All hosts together have root's inotify
 * instances, 128 by default, and a systemd that gets none hangs.
 */
export function whyNoRoom(hosts: number): Refusal | undefined {
  const limit = Number(readFileSync(limitFile, 'utf8'));
  const used = instancesInUse();
  if (used + hosts * instancesOfHost <= limit) return undefined;
  return new Refusal(
    `no room for ${hosts} hosts: of root's ${limit} inotify instances ${used} are in use, and each takes ${instancesOfHost}`,
    'take another lab down, or allow more: sysctl fs.inotify.max_user_instances=1024',
  );
}

function instancesInUse(): number {
  const ofRoot = entries('/proc').filter((name) => /^\d+$/.test(name) && isOfRoot(`/proc/${name}`));
  const files = ofRoot.flatMap((pid) => entries(`/proc/${pid}/fd`).map((file) => `/proc/${pid}/fd/${file}`));
  return files.filter(isInotify).length;
}

function isOfRoot(process: string): boolean {
  return statSync(process, { throwIfNoEntry: false })?.uid === 0;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // The process has ended meanwhile.
  }
}

function isInotify(file: string): boolean {
  try {
    return readlinkSync(file) === 'anon_inode:inotify';
  } catch {
    return false;
  }
}
