// @ts-check
/**
 * What pacer costs on this machine, against its bars: starting it, changing large CIBs (beside pcs, and crm where it
 * is installed), preparing hosts over SSH (beside ssh).
 *
 *   npm run bench -- [--sizes 64,1000,10000] [--rounds 15] [--hosts 64]
 *
 * pcs takes minutes for 10000 guests, so they are measured only when asked for. CPU time is the figure to trust: on a busy
 * machine it repeats within 5 %, while wall time moves threefold.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from './bars.mjs';
import { bundle } from './bundle.mjs';
import { largeCibs } from './large-cibs.mjs';
import { preparation } from './preparation.mjs';
import { startUp } from './start-up.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '64,1000' },
    rounds: { type: 'string', default: '15' },
    hosts: { type: 'string', default: '64' },
  },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'pacer-bench-'));
try {
  const { bigCib } = await bundle('test/support/big-cib.ts', folder);
  startUp({ folder, rounds, bigCib });
  largeCibs({ folder, rounds, bigCib, sizes: values.sizes.split(',').map(Number) });
  await preparation({ folder, hosts: Number(values.hosts) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${count.met} met, ${count.missed} not met`);
