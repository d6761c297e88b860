// @ts-check
/**
 * Builds `dist`: a small entry, one chunk per command, chunks for what is loaded on demand, the texts of
 * `--help`, which commands take which option, and V8's code cache of it all. Made beside the old one and then put in its place.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildChunks } from './build/chunks.mjs';
import { loadDefinitions } from './build/definitions.mjs';
import { helpTexts } from './build/help-texts.mjs';
import { optionOwners } from './build/option-owners.mjs';
import { root } from './build/project.mjs';
import { cacheCode } from './code-cache.mjs';

const dist = join(root, 'dist');
const fresh = join(root, `dist.${process.pid}`);
try {
  const { commands, generation } = await loadDefinitions();
  await buildChunks(commands, fresh);
  mkdirSync(join(fresh, 'help'), { recursive: true });
  for (const [name, text] of helpTexts(commands, generation)) {
    writeFileSync(join(fresh, 'help', `${name}.txt`), text);
  }
  writeFileSync(join(fresh, 'option-owners.txt'), optionOwners(commands, generation));
  await cacheCode(fresh);
  takePlace(fresh);
} catch (error) {
  // esbuild has said by itself what it cannot build.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Puts the new build in the place of the old one. Another build may do the same at this moment: the last one wins.
 * @param {string} folder
 */
function takePlace(folder) {
  const old = `${folder}.old`;
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(dist, old);
    } catch {} // There was none.
    try {
      renameSync(folder, dist);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    }
    rmSync(old, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}
