import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';

/** Where a master connection has its socket and its log: only the user can enter it. */
export interface MasterFolder {
  readonly socket: string;
  readonly log: string;
  readLog(): Promise<string>;
  remove(): Promise<void>;
}

/** Makes the folder; fails where the system's folder for temporary files takes none. */
export async function makeMasterFolder(): Promise<Result<MasterFolder, Diagnostic>> {
  const parent = shortTemporaryFolder();
  try {
    return success(masterFolder(await mkdtemp(join(parent, 'pacer-'))));
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(', mkdtemp');
    return failure(diagnose('SSH_NO_TEMPORARY_FOLDER', { folder: parent, reason }));
  }
}

function masterFolder(folder: string): MasterFolder {
  const log = join(folder, 'log');
  return {
    socket: join(folder, 's'),
    log,
    readLog: () => readFile(log, 'utf8').catch(() => ''),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A socket's path may have 104 bytes on some systems, and ssh adds 17 while it makes one. */
function shortTemporaryFolder(): string {
  return tmpdir().length <= 60 ? tmpdir() : '/tmp';
}
