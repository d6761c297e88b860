import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { systemReason } from '../pacemaker/file/system-reason.ts';
import { type CorosyncNode, parseCorosyncConf } from './corosync-conf.ts';

/** The cluster nodes in a corosync.conf given with `--corosync_conf`; none without the option. */
export async function readCorosyncFile(
  file: string | undefined,
  workingDirectory: string,
): Promise<Result<readonly CorosyncNode[], Diagnostic>> {
  if (file === undefined) return success([]);
  try {
    return success(parseCorosyncConf(await readFile(resolve(workingDirectory, file), 'utf8')));
  } catch (error) {
    return failure(diagnose('COROSYNC_CONF_UNREADABLE', { file, reason: systemReason(error) }));
  }
}
