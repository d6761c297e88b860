// @ts-check
/**
 * What pacer costs on a real cluster: where the time of a live `add-guest` goes, and the same work by pacer and by pcs
 * with pcsd, side by side on one lab (see test/cluster/README.md).
 *
 *   npm run bench:cluster -- [--rounds 5] [--bare-hosts 3]
 *
 * pcs is installed on the lab's hosts from the machine's Debian mirror, which is what takes the time. The figures are wall time, so the
 * ratios are what to trust, and only on a machine that does nothing else.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../build/project.mjs';
import { bundle } from './bundle.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'bare-hosts': { type: 'string', default: '3' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'pacer-bench-'));
try {
  const { main } = await bundle('scripts/bench/cluster/main.ts', folder);
  await main(root, Number(values.rounds), Number(values['bare-hosts']));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
