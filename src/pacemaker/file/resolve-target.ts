import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemErrorCode } from './system-reason.ts';

/**
 * The file itself behind symbolic links, absolute; of a file that is not there yet, where it would be made.
 * Throws the operating system's errors: a loop of links, a folder that is not there.
 */
export function resolveTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
  const place = join(realpathSync(dirname(path)), basename(path));
  const link = linkTarget(place);
  return link === undefined ? place : resolveTarget(resolve(dirname(place), link));
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'EINVAL') return undefined;
    throw error;
  }
}
