// @ts-check
/** A cluster on this machine to play with or to test on: see `npm run lab`. Its code is in test/cluster/lab. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from './build/project.mjs';

const program = join(root, 'node_modules', `.lab-${process.pid}.mjs`);
try {
  buildSync({
    entryPoints: [join(root, 'test/cluster/lab/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  });
  const { main } = await import(pathToFileURL(program).href);
  process.exitCode = await main(process.argv.slice(2), root);
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(program, { force: true });
}
