import { readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Context } from '../../model/context.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { currentLockOwner, isGone, type LockOwner } from './lock-owner.ts';
import { systemErrorCode, systemReason } from './system-reason.ts';

export interface FileLock {
  /** Safe to call twice. */
  release(): void;
}

/** Milliseconds between two looks at a lock that somebody else holds. */
const pollInterval = 15;

/** Milliseconds after which the user is told what is waited for. */
const patience = 1000;

export type LockContext = Pick<Context, 'now' | 'randomBytes'> & Partial<Pick<Context, 'note'>>;

/**
 * Waits for the exclusive right to change the file, at most `timeout` seconds.
 *
 * The lock is a symbolic link beside the file whose target names its owner: symlink(2) makes it and its
 * content in one step or fails, on every file system (NFS too), so no one ever sees a lock without an owner.
 * Node has no flock(2). The lock of a process that has ended is taken away at once; see `removeStale`.
 */
export async function lockFile(
  path: string,
  timeout: number,
  context: LockContext,
): Promise<Result<FileLock, Diagnostic>> {
  const lock = lockPath(path);
  const self = currentLockOwner();
  const content = describe(self, Buffer.from(context.randomBytes(6)).toString('hex'));
  const start = context.now();
  let told = false;
  for (;;) {
    const held = tryLock(lock, content);
    if (held === 'locked') return success({ release: () => unlock(lock, content) });
    if (held !== 'held') return failure(diagnose('CIB_FILE_NOT_WRITABLE', { path, reason: held.reason }));
    const owner = readOwner(lock);
    if (owner === undefined) continue;
    if (isGone(owner, self) && removeStale(lock, self, content)) continue;
    const waited = context.now() - start;
    if (waited >= timeout * 1000) return failure(stillLocked(path, lock, owner, timeout));
    if (waited >= patience && !told) {
      context.note?.(diagnose('CIB_FILE_WAITING', { path, owner: nameOf(owner) }));
      told = true;
    }
    await sleep(pollInterval);
  }
}

function lockPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.pacer-lock`);
}

function tryLock(lock: string, content: string): 'locked' | 'held' | { reason: string } {
  try {
    symlinkSync(content, lock);
    return 'locked';
  } catch (error) {
    return systemErrorCode(error) === 'EEXIST' ? 'held' : { reason: systemReason(error) };
  }
}

/**
 * Takes away the lock of a process that has ended. Between seeing that and removing it, another waiter may
 * have done so and locked anew; so only the holder of a second lock may remove, and looks again first. Should
 * a process die in that moment, the second lock stays and no lock is ever broken again until it is removed.
 */
function removeStale(lock: string, self: LockOwner, content: string): boolean {
  const breaking = `${lock}-break`;
  if (tryLock(breaking, content) !== 'locked') return false;
  try {
    const owner = readOwner(lock);
    if (owner !== undefined && isGone(owner, self)) unlinkSync(lock);
    return true;
  } finally {
    unlinkSync(breaking);
  }
}

function unlock(lock: string, content: string): void {
  if (target(lock) === content) unlinkSync(lock);
}

function stillLocked(path: string, lock: string, owner: LockOwner, seconds: number): Diagnostic {
  return diagnose('CIB_FILE_LOCKED', { path, lock, owner: nameOf(owner), seconds });
}

function nameOf({ pid, host }: LockOwner): string {
  return `process ${pid} on ${host}`;
}

/** The words in the link: what `ls -l` shows to someone who wonders. */
function describe(owner: LockOwner, unique: string): string {
  const { host, boot, namespace, pid, started } = owner;
  return [host, pid, started, boot, namespace, unique].join(' ');
}

function readOwner(lock: string): LockOwner | undefined {
  const content = target(lock);
  if (content === undefined) return undefined;
  const [host = '', pid = '0', started = '', boot = '', namespace = ''] = content.split(' ');
  return { host, pid: Number(pid), started, boot, namespace };
}

function target(lock: string): string | undefined {
  try {
    return readlinkSync(lock);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
