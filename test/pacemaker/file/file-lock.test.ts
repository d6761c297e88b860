import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { lockFile } from '../../../src/pacemaker/file/file-lock.ts';
import { currentLockOwner, isGone, type LockOwner } from '../../../src/pacemaker/file/lock-owner.ts';

let folder: string;
let file: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-lock-'));
  file = join(folder, 'cib.xml');
  lock = join(folder, '.cib.xml.pacer-lock');
  writeFileSync(file, '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const world = { now: Date.now, randomBytes };

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync('true').pid;
}

/** Leaves the lock of this owner behind, as a crash does. */
function leaveLock(change: Partial<LockOwner>): void {
  const { host, pid, started, boot, namespace } = { ...currentLockOwner(), ...change };
  symlinkSync([host, pid, started, boot, namespace, 'abc'].join(' '), lock);
}

describe('the lock of a file', () => {
  test('says in its link who holds it', async () => {
    await lockFile(file, 1, world);
    expect(readlinkSync(lock)).toContain(` ${process.pid} `);
  });

  test('is gone after its release, which may be done twice', async () => {
    const held = await lockFile(file, 1, world);
    if (held.ok) held.value.release();
    if (held.ok) held.value.release();
    expect(readdirSync(folder)).toEqual(['cib.xml']);
  });

  test('is not released by someone who lost it', async () => {
    const held = await lockFile(file, 1, world);
    rmSync(lock);
    leaveLock({});
    if (held.ok) held.value.release();
    expect(readdirSync(folder)).toContain('.cib.xml.pacer-lock');
  });

  test('of a process that has ended is taken over', async () => {
    leaveLock({ pid: endedProcess() });
    expect((await lockFile(file, 0, world)).ok).toBe(true);
  });

  test('of an ended process whose number another one has now is taken over', async () => {
    leaveLock({ started: '1' });
    expect((await lockFile(file, 0, world)).ok).toBe(true);
  });

  test('of another machine is left alone: nobody here can know if that process lives', async () => {
    leaveLock({ host: 'elsewhere', pid: endedProcess() });
    expect(await lockFile(file, 0.05, world)).toMatchObject({
      error: { code: 'CIB_FILE_LOCKED', facts: { lock, owner: expect.stringContaining('on elsewhere') } },
    });
  });

  test('of another container, with process numbers of its own, is left alone', async () => {
    leaveLock({ namespace: 'pid:[1]', pid: endedProcess() });
    expect((await lockFile(file, 0.05, world)).ok).toBe(false);
  });

  test('that is held for longer than a moment is told about, once', async () => {
    const notes: Diagnostic[] = [];
    await lockFile(file, 1, world);
    await lockFile(file, 1.1, { ...world, note: (diagnostic) => notes.push(diagnostic) });
    expect(notes).toMatchObject([{ code: 'CIB_FILE_WAITING', facts: { path: file } }]);
  });

  test('left behind is taken by only one of many who see it at once', async () => {
    leaveLock({ pid: endedProcess() });
    const many = await Promise.all(Array.from({ length: 20 }, () => lockFile(file, 0.1, world)));
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the owner of a lock', () => {
  test('is this process, which is not gone', () => {
    const self = currentLockOwner();
    expect(self.pid).toBe(process.pid);
    expect(isGone(self, self)).toBe(false);
  });

  test('is not taken for gone where the system cannot tell process numbers', () => {
    const self = currentLockOwner();
    expect(isGone({ ...self, pid: 0 }, self)).toBe(false);
  });
});
