import { readFile } from 'node:fs/promises';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { Secret } from '../model/secret.ts';
import { systemErrorCode, systemReason } from '../pacemaker/file/system-reason.ts';

/** The key in a file of the administrator's (`--authkey FILE`); undefined when there is no such file yet. */
export async function readKeyFile(file: string): Promise<Result<Secret | undefined, Diagnostic>> {
  try {
    const bytes = await readFile(file);
    if (bytes.length === 0) return failure(diagnose('KEY_FILE_EMPTY', { file }));
    return success(new Secret(bytes));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return success(undefined);
    return failure(diagnose('KEY_FILE_UNREADABLE', { file, reason: systemReason(error) }));
  }
}
