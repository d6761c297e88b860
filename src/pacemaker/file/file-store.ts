import { resolve } from 'node:path';
import { applyEdits } from '../../cib/apply-edits.ts';
import { bumpEpoch } from '../../cib/bump-epoch.ts';
import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { parseCib } from '../../cib/parse.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Context } from '../../model/context.ts';
import { type Result, success } from '../../model/result.ts';
import type { CibStore, WriteOutcome } from '../cib-store.ts';
import { emptyCib } from './empty-cib.ts';
import { type FileLock, type LockContext, lockFile } from './file-lock.ts';
import { notRead, readFileStore } from './read-file-store.ts';
import { type FileVersion, hasVersion, readUnchanging } from './read-unchanging.ts';
import { replaceFile } from './replace-file.ts';
import { resolveTarget } from './resolve-target.ts';
import { systemErrorCode } from './system-reason.ts';

export type FileStoreContext = LockContext & Pick<Context, 'workingDirectory' | 'onInterrupt'>;

/** Seconds to wait for another change of the same file; one may be asking its user. */
const defaultLockTimeout = 30;

/**
 * A CIB file, `-f FILE`. To change it, the file is locked from the first read to `release()`, so that whole
 * changes come one after another and none is lost; programs that know nothing of the lock are noticed by the
 * file's version. Unlike pcs, only a change creates a file that is not there: a reader that makes one hides a typo.
 */
export function fileStore(
  file: string,
  context: FileStoreContext,
  purpose: 'change' | 'read',
  lockTimeout = defaultLockTimeout,
): CibStore {
  if (purpose === 'read') return readFileStore(file, context);
  return new ChangedFileStore(resolve(context.workingDirectory, file), context, lockTimeout);
}

class ChangedFileStore implements CibStore {
  readonly where = 'file';
  /** What the path leads to, once the lock is held. */
  #target: string;
  readonly #context: FileStoreContext;
  readonly #lockTimeout: number;
  #lock: FileLock | undefined;
  #forgetInterrupt: (() => void) | undefined;
  /** Of the content that was read; undefined where there was no file. */
  #version: FileVersion | undefined;

  constructor(path: string, context: FileStoreContext, lockTimeout: number) {
    this.#target = path;
    this.#context = context;
    this.#lockTimeout = lockTimeout;
  }

  async read(): Promise<Result<CibDocument, Diagnostic>> {
    try {
      const locked = await this.#lockTarget();
      if (!locked.ok) return locked;
      return parseCib(this.#readContent());
    } catch (error) {
      return notRead(this.#target, error);
    }
  }

  async write(document: CibDocument, edits: readonly CibEdit[]): Promise<Result<WriteOutcome, Diagnostic>> {
    if (edits.length === 0) return success('written');
    if (this.#lock === undefined) throw new Error('a file is written only after it was read');
    if (!hasVersion(this.#target, this.#version)) return success('changed meanwhile');
    const text = await applyEdits(document, [...edits, ...bumpEpoch(document)]);
    const replaced = replaceFile(this.#target, text);
    return replaced.ok ? success('written') : replaced;
  }

  async release(): Promise<void> {
    this.#forgetInterrupt?.();
    this.#forgetInterrupt = undefined;
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #lockTarget(): Promise<Result<void, Diagnostic>> {
    if (this.#lock !== undefined) return success(undefined);
    this.#target = resolveTarget(this.#target);
    const locked = await lockFile(this.#target, this.#lockTimeout, this.#context);
    if (!locked.ok) return locked;
    this.#lock = locked.value;
    this.#forgetInterrupt = this.#context.onInterrupt?.(() => this.release());
    return success(undefined);
  }

  #readContent(): Uint8Array | string {
    this.#version = undefined;
    try {
      const { bytes, version } = readUnchanging(this.#target);
      this.#version = version;
      return bytes;
    } catch (error) {
      if (systemErrorCode(error) !== 'ENOENT') throw error;
      return emptyCib;
    }
  }
}
