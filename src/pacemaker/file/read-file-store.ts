import { resolve } from 'node:path';
import type { CibDocument } from '../../cib/document.ts';
import { parseCib } from '../../cib/parse.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Context } from '../../model/context.ts';
import { failure, type Result } from '../../model/result.ts';
import type { CibStore } from '../cib-store.ts';
import { readUnchanging } from './read-unchanging.ts';
import { systemErrorCode, systemReason } from './system-reason.ts';

/**
 * A CIB file that is only read: apart from `fileStore`, so that listing and completion do not load what locks and writes.
 */
export function readFileStore(
  file: string,
  { workingDirectory }: Pick<Context, 'workingDirectory'>,
): CibStore {
  const path = resolve(workingDirectory, file);
  return {
    where: 'file',
    read: async () => read(path),
    write: () => {
      throw new Error('a file that was opened to be read is not written');
    },
  };
}

function read(path: string): Result<CibDocument, Diagnostic> {
  try {
    return parseCib(readUnchanging(path).bytes);
  } catch (error) {
    return systemErrorCode(error) === 'ENOENT'
      ? failure(diagnose('CIB_FILE_MISSING', { path }))
      : notRead(path, error);
  }
}

/** The failure of a file that the operating system does not let us read. */
export function notRead(path: string, error: unknown): { ok: false; error: Diagnostic } {
  return failure(diagnose('CIB_FILE_NOT_READABLE', { path, reason: systemReason(error) }));
}
