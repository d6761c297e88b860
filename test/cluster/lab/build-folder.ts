import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unmountBelow } from './overlay.ts';
import { imageCache } from './places.ts';

/** Where an image grows until it is whole. Its name tells whose it is: `.NAME-PID-abc123`. */
export function makeBuildFolder(name: string): string {
  mkdirSync(imageCache, { recursive: true });
  return mkdtempSync(join(imageCache, `.${name}-${process.pid}-`));
}

/**
 * Words before a command, for all that it starts to end with this process, also when that is killed: nobody would
 * wait for the image, and half of Debian's installation goes on for a minute.
 */
export const endsWithUs = [
  ...['setpriv', '--pdeathsig', 'KILL'],
  ...['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'],
] as const;

/** Removes what builders have left that were killed. */
export async function removeAbandonedBuilds(): Promise<void> {
  if (!existsSync(imageCache)) return;
  for (const name of readdirSync(imageCache)) {
    const builder = /^\..*-(\d+)-\w+$/.exec(name)?.[1];
    // Its program is nothing any more once it has ended, also while nobody has asked how.
    if (builder === undefined || existsSync(`/proc/${builder}/exe`)) continue;
    await unmountBelow(join(imageCache, name));
    rmSync(join(imageCache, name), { recursive: true, force: true });
  }
}
