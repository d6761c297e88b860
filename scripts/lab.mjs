// @ts-check
/** A cluster on this machine to play with or to test on: see `npm run lab`. Its code is in test/cluster/lab. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from './build/project.mjs';

try {
  const { main } = await loadLab();
  process.exitCode = await main(process.argv.slice(2), root);
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** The oldest Node that pacer runs on reads no TypeScript, hence a bundle, which is gone as soon as it is loaded. */
async function loadLab() {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-lab-'));
  try {
    const outfile = join(folder, 'lab.mjs');
    const source = join(root, 'test/cluster/lab/main.ts');
    buildSync({ entryPoints: [source], bundle: true, platform: 'node', format: 'esm', outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
