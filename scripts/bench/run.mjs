// @ts-check
/**
 * What pacer costs on this machine, against its bars: starting it, changing large CIBs (beside pcs, and crm where it
 * is installed), preparing hosts over SSH (beside ssh).
 *
 *   npm run bench -- [--sizes 64,1000,10000] [--rounds 15] [--hosts 64] [--limit 300]
 *
 * One change of 10000 guests takes pcs a quarter of an hour of CPU time, so they are measured only when asked for, and a
 * process of another program is stopped when it has used --limit seconds of CPU time: the table then says `< 0.002`, and
 * `more than 300 s`; with a higher limit, what it really is.
 * CPU time is the figure to trust: on a busy machine it repeats within 5 %, while wall time moves threefold.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { summary } from './bars.mjs';
import { bundle } from './bundle.mjs';
import { largeCibs } from './large-cibs.mjs';
import { preparation } from './preparation.mjs';
import { startUp } from './start-up.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '64,1000' },
    rounds: { type: 'string', default: '15' },
    hosts: { type: 'string', default: '64' },
    limit: { type: 'string', default: '300' },
  },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'pacer-bench-'));
try {
  const { bigCib } = await bundle('test/support/big-cib.ts', folder);
  startUp({ folder, rounds, bigCib });
  const sizes = values.sizes.split(',').map(Number);
  largeCibs({ folder, rounds, bigCib, sizes, limit: Number(values.limit) });
  await preparation({ folder, hosts: Number(values.hosts) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${summary()}`);
