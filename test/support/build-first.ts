import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds what is stale before the first test, so that tests that run the program never run an old one unawares.
 * A program that does not build only says so here: tests of its parts may still be run while it is being changed,
 * and `npm test` builds first and stops.
 */
export default function buildFirst(): void {
  const setup = join(import.meta.dirname, '..', '..', 'scripts', 'setup.mjs');
  const { status } = spawnSync(process.execPath, [setup], { stdio: 'inherit' });
  if (status !== 0) console.error('warning: tests of the whole program run the last one that did build');
}
