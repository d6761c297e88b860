// @ts-check
/**
 * Builds `dist`: a small entry, one chunk per command, chunks for what is loaded on demand, the texts of
 * `--help`, and V8's code cache of it all. Made beside the old one and then put in its place.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildChunks } from './build/chunks.mjs';
import { loadDefinitions } from './build/definitions.mjs';
import { helpTexts } from './build/help-texts.mjs';
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
  cacheCode(fresh, dist);
  const old = join(root, `dist.${process.pid}.old`);
  try {
    renameSync(dist, old);
  } catch {} // There was none.
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
} catch (error) {
  // esbuild has said by itself what it cannot build.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
