// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../build/project.mjs';
import { bar, heading } from './bars.mjs';
import { medianCpuTimes, plainEnvironment } from './cpu-time.mjs';

const pacer = join(root, 'bin', 'pacer');
const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));
const copying = 'copying the file';

/** The same words for pacer and pcs; bars are times the CPU of pcs, and MB. */
const commands = [
  {
    name: 'resource create',
    words: 'resource create new ocf:pacemaker:Dummy',
    crm: 'configure primitive new ocf:pacemaker:Dummy',
    changes: true,
  },
  { name: 'add-guest', words: 'cluster node add-guest guest-new web0', changes: true },
  { name: 'resource config ONE', words: 'resource config web0', crm: 'configure show web0', changes: false },
];
const bars = new Map([
  [64, { change: 0.15, read: 0.2, memory: 60 }],
  [1000, { change: 0.06, read: 0.2, memory: 110 }],
  [10_000, { change: 0.005, read: 0.15, memory: 350 }],
]);

/**
 * Whole commands on CIBs of that many guests (see the generator for what else is in them).
 * @param {{ folder: string, rounds: number, sizes: number[], bigCib: (guests: number) => string }} wanted
 */
export function largeCibs({ folder, rounds, sizes, bigCib }) {
  /** @type {Map<string, Map<number, number>>} CPU time of pacer by command and size */
  const times = new Map(commands.map(({ name }) => [name, new Map()]));
  for (const size of sizes) {
    writeFileSync(join(folder, 'large.xml'), bigCib(size));
    const measured = measure(folder, size, rounds);
    heading(
      `${size} guests, ${(bigCib(size).length / 1e6).toFixed(1)} MB: CPU time of pacer as a part of that of pcs`,
    );
    for (const { name, words, changes } of commands) {
      const time = (/** @type {string} */ program) => timeOf(measured, `${program}: ${name}`, changes);
      times.get(name)?.set(size, time('pacer'));
      const limits = bars.get(size);
      const [ours, pcs, crm] = [time('pacer'), time('pcs'), time('crm')];
      const beside = [
        `pacer ${seconds(ours)}`,
        `pcs ${seconds(pcs)}`,
        ...(Number.isNaN(crm) ? [] : [`crm ${seconds(crm)}`]),
      ];
      if (!Number.isNaN(pcs))
        bar(name, ours / pcs, changes ? limits?.change : limits?.read, beside.join(', '));
      else bar(`${name}, CPU ms (no pcs here)`, ours, undefined);
      bar(`${name}, peak memory in MB`, memoryOf(folder, words), limits?.memory);
    }
  }
  if (!sizes.includes(1000) || !sizes.includes(10_000)) return;
  heading('From 1000 to 10000 guests: how many times the CPU time');
  for (const [name, bySize] of times)
    bar(name, (bySize.get(10_000) ?? Number.NaN) / (bySize.get(1000) ?? Number.NaN), 10);
}

/** @param {string} folder @param {number} size @param {number} rounds */
function measure(folder, size, rounds) {
  const file = join(folder, 'cib.xml');
  const copy = `cp ${join(folder, 'large.xml')} ${file}`;
  const programs = [
    { program: 'pacer', line: `${process.execPath} ${pacer} -f ${file}` },
    ...(isInstalled('pcs') ? [{ program: 'pcs', line: `pcs -f ${file}` }] : []),
    ...(isInstalled('crm') ? [{ program: 'crm', line: `CIB_file=${file} crm -F` }] : []),
  ];
  const cases = programs.flatMap(({ program, line }) =>
    commands.flatMap(({ name, words, crm, changes }) => {
      const typed = program === 'crm' ? crm : words;
      if (typed === undefined) return [];
      return [{ name: `${program}: ${name}`, command: `${changes ? `${copy}; ` : ''}${line} ${typed}` }];
    }),
  );
  execFileSync('bash', ['-c', copy]);
  // What takes minutes is taken once, and what takes seconds a few times.
  const ofPcs = size > 5000 ? 1 : size > 500 ? Math.min(rounds, 5) : rounds;
  const ofPacer = size > 5000 ? Math.min(rounds, 5) : ofPcs;
  const own = [{ name: copying, command: copy }, ...cases.filter(({ name }) => name.startsWith('pacer'))];
  if (ofPcs === ofPacer)
    return medianCpuTimes([...own, ...cases.filter((one) => !own.includes(one))], { rounds: ofPcs, runs: 1 });
  const others = medianCpuTimes(
    cases.filter((one) => !own.includes(one)),
    { rounds: ofPcs, runs: 1 },
  );
  return new Map([...medianCpuTimes(own, { rounds: ofPacer, runs: 1 }), ...others]);
}

/** @param {Map<string, number>} times @param {string} name @param {boolean} changes */
function timeOf(times, name, changes) {
  return (times.get(name) ?? Number.NaN) - (changes ? (times.get(copying) ?? 0) : 0);
}

/** Megabytes. @param {string} folder @param {string} words */
function memoryOf(folder, words) {
  const [file, answer] = [join(folder, 'cib.xml'), join(folder, 'memory')];
  execFileSync('cp', [join(folder, 'large.xml'), file]);
  const env = { ...plainEnvironment(), PEAK_MEMORY_FILE: answer };
  execFileSync(process.execPath, ['-r', peakMemory, pacer, '-f', file, ...words.split(' ')], {
    env,
    stdio: 'ignore',
  });
  return Number(readFileSync(answer, 'utf8')) / 1024;
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 3 : 1)} s`;
}

/** @param {string} program */
function isInstalled(program) {
  return spawnSync('bash', ['-c', `command -v ${program}`]).status === 0;
}
