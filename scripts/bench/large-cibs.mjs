// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../build/project.mjs';
import { bar, heading } from './bars.mjs';
import { medianCpuTimes, plainEnvironment } from './cpu-time.mjs';
import { isInstalled } from './is-installed.mjs';

const pacer = join(root, 'bin', 'pacer');
const resourceUsage = fileURLToPath(new URL('resource-usage.cjs', import.meta.url));
const copying = 'copying the file';

/** The same words for pacer and pcs, and the nearest for crm; bars are times the CPU of pcs, and MB. */
const commands = [
  {
    name: 'resource create',
    words: 'resource create new ocf:pacemaker:Dummy',
    crm: 'configure primitive new ocf:pacemaker:Dummy',
    changes: true,
  },
  {
    name: 'add-guest',
    words: 'cluster node add-guest guest-new web0',
    crm: 'resource meta web0 set remote-node guest-new',
    changes: true,
  },
  { name: 'resource config ONE', words: 'resource config web0', crm: 'configure show web0', changes: false },
];
const bars = new Map([
  [64, { change: 0.15, read: 0.2, memory: 60 }],
  [1000, { change: 0.06, read: 0.2, memory: 110 }],
  [10_000, { change: 0.005, read: 0.15, memory: 350 }],
]);

/**
 * @typedef {import('./cpu-time.mjs').CpuTime} CpuTime
 * @typedef {object} Wanted
 * @property {string} folder
 * @property {number} rounds
 * @property {number[]} sizes
 * @property {number} limit seconds of CPU time that another program may take for one command
 * @property {(guests: number) => string} bigCib
 */

/** Whole commands on CIBs of that many guests (see the generator for what else is in them). @param {Wanted} wanted */
export function largeCibs(wanted) {
  /** @type {Map<string, Map<number, number>>} CPU time of pacer by command and size */
  const growth = new Map(commands.map(({ name }) => [name, new Map()]));
  for (const size of wanted.sizes) {
    const text = wanted.bigCib(size);
    writeFileSync(join(wanted.folder, 'large.xml'), text);
    const times = measure(wanted, size);
    heading(
      `${size} guests, ${(text.length / 1e6).toFixed(1)} MB: CPU time of pacer as a part of that of pcs`,
    );
    for (const command of commands) {
      growth.get(command.name)?.set(size, printCommand(wanted.folder, size, command, times));
    }
  }
  if (!wanted.sizes.includes(1000) || !wanted.sizes.includes(10_000)) return;
  heading('From 1000 to 10000 guests: how many times the CPU time');
  for (const [name, bySize] of growth)
    bar(name, (bySize.get(10_000) ?? Number.NaN) / (bySize.get(1000) ?? Number.NaN), 10);
}

/**
 * Its bars; the CPU time of pacer.
 * @param {string} folder @param {number} size @param {(typeof commands)[number]} command
 * @param {Map<string, CpuTime>} times
 */
function printCommand(folder, size, { name, words, changes }, times) {
  const limits = bars.get(size);
  const own = times.get(`pacer: ${name}`)?.milliseconds ?? Number.NaN;
  // Next to what the others take, copying the file is nothing.
  const ours = own - (changes ? (times.get(copying)?.milliseconds ?? 0) : 0);
  const pcs = times.get(`pcs: ${name}`);
  const crm = times.get(`crm: ${name}`);
  const beside = [
    `pacer ${seconds(ours)}`,
    ...(pcs === undefined ? [] : [`pcs ${shown(pcs)}`]),
    ...(crm === undefined ? [] : [`crm ${shown(crm)}`]),
  ].join(', ');
  if (pcs === undefined) bar(`${name}, CPU ms (no pcs here)`, ours, undefined);
  else bar(name, ours / pcs.milliseconds, changes ? limits?.change : limits?.read, beside, pcs.stopped);
  bar(`${name}, peak memory in MB`, memoryOf(folder, words), limits?.memory);
  return ours;
}

/** @param {Wanted} wanted @param {number} size */
function measure({ folder, rounds, limit }, size) {
  const file = join(folder, 'cib.xml');
  const copy = `cp ${join(folder, 'large.xml')} ${file}`;
  execFileSync('bash', ['-c', copy]);
  const own = [
    { name: copying, command: copy },
    ...casesOf('pacer', `${process.execPath} ${pacer} -f ${file}`, copy),
  ];
  const others = [
    ...(isInstalled('pcs') ? casesOf('pcs', `pcs -f ${file}`, copy) : []),
    ...(isInstalled('crm') ? casesOf('crm', `CIB_file=${file} crm -F`, copy) : []),
  ].map((one) => ({ ...one, limit }));
  // What takes minutes is taken once, and what takes seconds a few times.
  const few = Math.min(rounds, 5);
  if (size > 5000) {
    const ours = medianCpuTimes(own, { rounds: few, runs: 1 });
    return new Map([...ours, ...medianCpuTimes(others, { rounds: 1, runs: 1 })]);
  }
  return medianCpuTimes([...own, ...others], { rounds: size > 500 ? few : rounds, runs: 1 });
}

/** @param {'pacer' | 'pcs' | 'crm'} program @param {string} line @param {string} copy */
function casesOf(program, line, copy) {
  return commands.map(({ name, words, crm, changes }) => {
    const typed = program === 'crm' ? crm : words;
    return { name: `${program}: ${name}`, command: `${changes ? `${copy}; ` : ''}${line} ${typed}` };
  });
}

/** Megabytes. @param {string} folder @param {string} words */
function memoryOf(folder, words) {
  const [file, answer] = [join(folder, 'cib.xml'), join(folder, 'used')];
  execFileSync('cp', [join(folder, 'large.xml'), file]);
  const env = { ...plainEnvironment(), RESOURCE_USAGE_FILE: answer };
  execFileSync(process.execPath, ['-r', resourceUsage, pacer, '-f', file, ...words.split(' ')], {
    env,
    stdio: 'ignore',
  });
  return JSON.parse(readFileSync(answer, 'utf8')).memory;
}

/** @param {CpuTime} time */
function shown({ milliseconds, stopped }) {
  return `${stopped ? 'more than ' : ''}${seconds(milliseconds)}`;
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 3 : 1)} s`;
}
