import { open } from 'node:fs/promises';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { Secret } from '../model/secret.ts';
import { systemReason } from '../pacemaker/file/system-reason.ts';

/** Stores a new key for its owner alone. Fails if the file has come to be meanwhile: a key is never replaced in passing. */
export async function saveKeyFile(file: string, key: Secret): Promise<Result<void, Diagnostic>> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(key.reveal());
      await handle.sync();
    } finally {
      await handle.close();
    }
    return success(undefined);
  } catch (error) {
    return failure(diagnose('KEY_FILE_UNWRITABLE', { file, reason: systemReason(error) }));
  }
}
