// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * @typedef {{ name: string, command: string }} Case `command` is a line for bash
 */

/** Each sample is this many runs in a row, because the clock of `time` counts whole milliseconds. */
const runsPerSample = 5;

/**
 * CPU time (user and system, children included) of each case in milliseconds: the median over the rounds, taken in
 * turns so that a busy moment of the machine meets all cases alike. The variables are unset that change how Node
 * itself starts.
 * @param {readonly Case[]} cases
 * @param {number} rounds
 * @returns {Map<string, number>}
 */
export function medianCpuTimes(cases, rounds) {
  const environment = { ...process.env };
  delete environment['NODE_EXTRA_CA_CERTS'];
  delete environment['NODE_OPTIONS'];
  /** @type {Map<string, number[]>} */
  const samples = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, command } of cases) samples.get(name)?.push(cpuTime(command, environment));
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

/** @param {string} command @param {NodeJS.ProcessEnv} environment */
function cpuTime(command, environment) {
  const script = `TIMEFORMAT='%3U %3S'; time for run in {1..${runsPerSample}}; do ${command} >/dev/null 2>&1; done`;
  const { stderr } = spawnSync('bash', ['-c', script], { env: environment, encoding: 'utf8' });
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return ((user + system) * 1000) / runsPerSample;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
