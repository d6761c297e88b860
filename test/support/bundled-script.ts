import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A TypeScript file as one that plain Node runs: for tests that need processes of their own. */
export function bundledScript(source: string, folder: string): string {
  const outfile = join(folder, 'script.cjs');
  buildSync({ entryPoints: [source], bundle: true, platform: 'node', format: 'cjs', outfile });
  return outfile;
}
