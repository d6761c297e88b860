import { readFileSync, readlinkSync } from 'node:fs';
import { getPriority, hostname } from 'node:os';
import { systemErrorCode } from './system-reason.ts';

/** Who holds a lock: enough to tell a process that is gone from one that lives, also when its number was used again. */
export interface LockOwner {
  readonly host: string;
  /** The kernel's boot id and the process id namespace: process numbers mean something only within both. */
  readonly boot: string;
  readonly namespace: string;
  /** 0 where the system has no /proc: such an owner is never taken for gone. */
  readonly pid: number;
  /** Start of the process in clock ticks since boot. */
  readonly started: string;
}

/** This process. */
export function currentLockOwner(): LockOwner {
  const pid = Number(linkTarget('/proc/self') ?? 0);
  return {
    host: hostname(),
    boot: fileText('/proc/sys/kernel/random/boot_id') ?? '',
    namespace: linkTarget('/proc/self/ns/pid') ?? '',
    pid,
    started: processStat(pid)?.started ?? '',
  };
}

/**
 * Whether the owner has surely ended. In doubt (another machine, container or boot, no /proc) it has not:
 * a lock kept too long costs a message, one broken too early costs somebody's change.
 */
export function isGone(owner: LockOwner, self: LockOwner): boolean {
  const sameNumbers =
    owner.host === self.host && owner.boot === self.boot && owner.namespace === self.namespace;
  if (!sameNumbers || owner.pid === 0 || self.pid === 0) return false;
  if (!isProcess(owner.pid)) return true;
  const stat = processStat(owner.pid);
  return stat !== undefined && (stat.started !== owner.started || stat.state === 'Z' || stat.state === 'X');
}

/** getpriority(2) sees every process, also where /proc hides those of other users (`hidepid`). */
function isProcess(pid: number): boolean {
  try {
    getPriority(pid);
    return true;
  } catch (error) {
    return systemErrorCode(error) !== 'ESRCH';
  }
}

/** Fields 3 and 22 of proc(5) stat; the command's name before them may hold blanks and parentheses. */
function processStat(pid: number): { state: string; started: string } | undefined {
  const stat = fileText(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}

function fileText(path: string): string | undefined {
  return orUndefined(() => readFileSync(path, 'utf8').trim());
}

function linkTarget(path: string): string | undefined {
  return orUndefined(() => readlinkSync(path));
}

function orUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
