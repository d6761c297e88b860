// @ts-check
/**
 * Prints what starting pacer costs, against the floor of `node -e 0`: `node scripts/bench/start-up.mjs [ROUNDS]`.
 */
import { join } from 'node:path';
import { root } from '../build/project.mjs';
import { medianCpuTimes } from './cpu-time.mjs';

const pacer = join(root, 'bin', 'pacer');
const cases = [
  { name: 'node -e 0', command: 'node -e 0' },
  ...[
    '--version',
    '--help',
    'resource --help',
    'cluster node add-guest --help',
    'cluster node add-guest',
  ].map((words) => ({ name: `pacer ${words}`, command: `node ${pacer} ${words}` })),
];
const times = medianCpuTimes(cases, Number(process.argv[2] ?? 15));
const floor = times.get('node -e 0') ?? Number.NaN;
for (const [name, time] of times) {
  console.log(
    `${name.padEnd(40)} ${time.toFixed(1).padStart(6)} ms CPU ${(time / floor).toFixed(2).padStart(6)}`,
  );
}
