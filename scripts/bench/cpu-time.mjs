// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} command a line for bash
 * @property {string} [hides] a program that this command must not find
 * @property {number} [limit] seconds of CPU time after which a process of it is stopped
 *
 * @typedef {object} CpuTime
 * @property {number} milliseconds
 * @property {boolean} stopped at its limit: it would have taken more
 */

/**
 * CPU time (user and system, children included) of each case: the median over the rounds, taken in turns so that a
 * busy moment of the machine meets all cases alike. A case that was stopped once is not run again. The variables are
 * unset that change how Node itself starts.
 * @param {readonly Case[]} cases
 * @param {{ rounds: number, runs: number }} often `runs` in a row make one sample, because the clock of `time`
 *   counts whole milliseconds
 * @returns {Map<string, CpuTime>}
 */
export function medianCpuTimes(cases, { rounds, runs }) {
  /** @type {Map<string, CpuTime[]>} */
  const samples = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const one of cases) {
      const taken = samples.get(one.name) ?? [];
      if (taken.at(-1)?.stopped !== true) taken.push(cpuTime(one, runs));
    }
  }
  return new Map([...samples].map(([name, taken]) => [name, taken.find(isStopped) ?? medianOf(taken)]));
}

/** The environment without what changes how Node itself starts. */
export function plainEnvironment() {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env;
  return environment;
}

/** @param {Case} one @param {number} runs @returns {CpuTime} */
function cpuTime({ command, hides, limit = Number.POSITIVE_INFINITY }, runs) {
  const loop = `for run in {1..${runs}}; do ${command} >/dev/null 2>&1 || exit; done`;
  // Counted for each process on its own: how busy the machine is does not matter.
  const limited = Number.isFinite(limit) ? `ulimit -t ${limit}; ` : '';
  const script = `TIMEFORMAT='%3U %3S'; ${limited}time ${loop}`;
  const [program, ...words] = hides === undefined ? ['bash'] : hiding(hides);
  const options = { env: plainEnvironment(), encoding: /** @type {const} */ ('utf8') };
  const start = performance.now();
  const { stderr, status } = spawnSync(program, [...words, '-c', script], options);
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  // The kernel counts by ticks, and may stop a process somewhat early.
  const stopped = status !== 0 && performance.now() - start >= 0.8 * limit * 1000;
  if (status !== 0 && !stopped) throw new Error(`it fails: ${command}`);
  return { milliseconds: ((user + system) * 1000) / runs, stopped };
}

/** A shell for which a program is nothing that can be run; needs root. @param {string} program @returns {[string, ...string[]]} */
function hiding(program) {
  return ['unshare', '--mount', 'bash', '-c', `mount --bind /dev/null ${program}; exec bash "$@"`, 'bash'];
}

/** @param {CpuTime} time */
function isStopped({ stopped }) {
  return stopped;
}

/** @param {readonly CpuTime[]} taken @returns {CpuTime} */
function medianOf(taken) {
  return { milliseconds: median(taken.map(({ milliseconds }) => milliseconds)), stopped: false };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
