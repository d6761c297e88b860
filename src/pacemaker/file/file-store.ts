import { resolve } from 'node:path';
import { applyEdits } from '../../cib/apply-edits.ts';
import { bumpEpoch } from '../../cib/bump-epoch.ts';
import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { parseCib } from '../../cib/parse.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Context } from '../../model/context.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { CibStore, WriteOutcome } from '../cib-store.ts';
import { emptyCib } from './empty-cib.ts';
import { type FileLock, type LockContext, lockFile } from './file-lock.ts';
import { type FileVersion, hasVersion, readUnchanging } from './read-unchanging.ts';
import { replaceFile } from './replace-file.ts';
import { resolveTarget } from './resolve-target.ts';
import { systemErrorCode, systemReason } from './system-reason.ts';

/** Seconds to wait for another change of the same file; one may be asking its user. */
const defaultLockTimeout = 30;

/**
 * A CIB file, `-f FILE`. To change it, the file is locked from the first read to `release()`, so that whole
 * changes come one after another and none is lost; programs that know nothing of the lock are noticed by the
 * file's version. Unlike pcs, only a change creates a file that is not there: a reader that makes one hides a typo.
 */
export function fileStore(
  file: string,
  context: LockContext & Pick<Context, 'workingDirectory' | 'onInterrupt'>,
  purpose: 'change' | 'read',
  lockTimeout = defaultLockTimeout,
): CibStore {
  const path = resolve(context.workingDirectory, file);
  let target = path;
  let lock: FileLock | undefined;
  let forgetInterrupt: (() => void) | undefined;
  let version: FileVersion | undefined;

  async function read(): Promise<Result<CibDocument, Diagnostic>> {
    if (purpose === 'change' && lock === undefined) {
      const locked = await lockTarget();
      if (!locked.ok) return locked;
    }
    const content = readContent(target, purpose);
    if (!content.ok) return content;
    version = content.value.version;
    return parseCib(content.value.bytes);
  }

  async function lockTarget(): Promise<Result<void, Diagnostic>> {
    try {
      target = resolveTarget(path);
    } catch (error) {
      return failure(diagnose('CIB_FILE_NOT_READABLE', { path, reason: systemReason(error) }));
    }
    const locked = await lockFile(target, lockTimeout, context);
    if (!locked.ok) return locked;
    lock = locked.value;
    forgetInterrupt = context.onInterrupt?.(() => release());
    return success(undefined);
  }

  async function write(
    document: CibDocument,
    edits: readonly CibEdit[],
  ): Promise<Result<WriteOutcome, Diagnostic>> {
    if (edits.length === 0) return success('written');
    if (lock === undefined) throw new Error('a file is written only after it was read to be changed');
    if (!hasVersion(target, version)) return success('changed meanwhile');
    const text = await applyEdits(document, [...edits, ...bumpEpoch(document)]);
    const replaced = replaceFile(target, text);
    return replaced.ok ? success('written') : replaced;
  }

  async function release(): Promise<void> {
    forgetInterrupt?.();
    forgetInterrupt = undefined;
    lock?.release();
    lock = undefined;
  }

  return { where: 'file', read, write, release };
}

function readContent(
  path: string,
  purpose: 'change' | 'read',
): Result<{ bytes: Uint8Array | string; version: FileVersion | undefined }, Diagnostic> {
  try {
    return success(readUnchanging(path));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') {
      return failure(diagnose('CIB_FILE_NOT_READABLE', { path, reason: systemReason(error) }));
    }
    if (purpose === 'change') return success({ bytes: emptyCib, version: undefined });
    return failure(diagnose('CIB_FILE_MISSING', { path }));
  }
}
