// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} command a line for bash
 * @property {string} [hides] a program that this command must not find
 */

/**
 * CPU time (user and system, children included) of each case in milliseconds: the median over the rounds, taken in
 * turns so that a busy moment of the machine meets all cases alike. The variables are unset that change how Node
 * itself starts.
 * @param {readonly Case[]} cases
 * @param {{ rounds: number, runs: number }} often `runs` in a row make one sample, because the clock of `time`
 *   counts whole milliseconds
 * @returns {Map<string, number>}
 */
export function medianCpuTimes(cases, { rounds, runs }) {
  /** @type {Map<string, number[]>} */
  const samples = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const one of cases) samples.get(one.name)?.push(cpuTime(one, runs));
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

/** The environment without what changes how Node itself starts. */
export function plainEnvironment() {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env;
  return environment;
}

/** @param {Case} one @param {number} runs */
function cpuTime({ command, hides }, runs) {
  const loop = `for run in {1..${runs}}; do ${command} >/dev/null 2>&1 || exit; done`;
  const script = `TIMEFORMAT='%3U %3S'; time ${loop}`;
  const [program, ...words] = hides === undefined ? ['bash'] : hiding(hides);
  const options = { env: plainEnvironment(), encoding: /** @type {const} */ ('utf8') };
  const { stderr, status } = spawnSync(program, [...words, '-c', script], options);
  if (status !== 0) throw new Error(`it fails: ${command}`);
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return ((user + system) * 1000) / runs;
}

/** A shell for which a program is nothing that can be run; needs root. @param {string} program @returns {[string, ...string[]]} */
function hiding(program) {
  return ['unshare', '--mount', 'bash', '-c', `mount --bind /dev/null ${program}; exec bash "$@"`, 'bash'];
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
