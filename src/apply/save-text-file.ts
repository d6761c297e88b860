import { open } from 'node:fs/promises';
import { systemReason } from '../pacemaker/file/system-reason.ts';

/**
 * Writes a text file of the user's own; in the place of another one only where `replace` says so. Gives the
 * reason why it could not be written.
 */
export async function saveTextFile(
  file: string,
  text: string,
  { replace, mode = 0o666 }: { readonly replace: boolean; readonly mode?: number },
): Promise<{ readonly exists: boolean; readonly reason: string } | undefined> {
  try {
    const handle = await open(file, replace ? 'w' : 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return undefined;
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return { exists, reason: systemReason(error) };
  }
}
