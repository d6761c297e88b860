// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever the working directory is. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The version, from package.json: the one place where it stands. */
export const version = /** @type {string} */ (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
);

/**
 * All files below a folder, as paths relative to the project, sorted; none where there is no such folder.
 * @param {string} folder relative to the project
 * @param {string} ending such as `.ts`
 * @returns {string[]}
 */
export function filesBelow(folder, ending) {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort();
  } catch {
    return [];
  }
}
