import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../model/result.ts';
import { systemErrorCode, systemReason } from './system-reason.ts';

/**
 * Puts a new content in the file's place in one step: written beside it, synced, renamed over it, its mode,
 * owner and group kept. Whatever fails, and whenever the machine stops, the file is the old or the new one.
 *
 * The path must not be a symbolic link, and the caller must hold the file's lock: the new file's name is
 * fixed, so that what a crash left behind is overwritten by the next change. Access control lists and extended
 * attributes are not kept, as Node cannot read them.
 */
export function replaceFile(path: string, content: string): Result<void, Diagnostic> {
  const fresh = join(dirname(path), `.${basename(path)}.pacer-new`);
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    // Renaming needs no right to write the old file; who took that right away meant it.
    if (old !== undefined) accessSync(path, constants.W_OK);
    remove(fresh);
    const kept = writeFresh(fresh, path, content, old);
    if (!kept.ok) return kept;
    renameSync(fresh, path);
    syncFolder(dirname(path));
    return success(undefined);
  } catch (error) {
    const reason = systemReason(error);
    removeQuietly(fresh);
    return failure(diagnose('CIB_FILE_NOT_WRITABLE', { path, reason }));
  }
}

/** A CIB holds the passwords of fencing devices: a new file is its owner's alone. */
const newFileMode = 0o600;

function writeFresh(
  fresh: string,
  path: string,
  content: string,
  old: Stats | undefined,
): Result<void, Diagnostic> {
  const file = openSync(fresh, 'wx', newFileMode);
  try {
    if (old !== undefined) {
      const unkept = keepOwner(file, old);
      if (unkept !== undefined) {
        removeQuietly(fresh);
        return failure(diagnose('CIB_FILE_OWNER', { path, reason: unkept }));
      }
      fchmodSync(file, old.mode & 0o7777);
    }
    writeAll(file, Buffer.from(content));
    fsyncSync(file);
    return success(undefined);
  } finally {
    closeSync(file);
  }
}

/** Why the owner cannot be kept; before the mode is set, as chown(2) clears its set-id bits. */
function keepOwner(file: number, old: Stats): string | undefined {
  try {
    fchownSync(file, old.uid, old.gid);
    return undefined;
  } catch (error) {
    if (systemErrorCode(error) !== 'EPERM') throw error;
    return systemReason(error);
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

/** Makes the rename itself last; some file systems cannot sync a folder, and then it lasts a little later. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!['EINVAL', 'EBADF', 'ENOTSUP', 'EPERM'].includes(systemErrorCode(error) ?? '')) throw error;
  } finally {
    closeSync(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    remove(path);
  } catch (error) {
    systemReason(error);
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
}
