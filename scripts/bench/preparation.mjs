// @ts-check
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bar, heading } from './bars.mjs';
import { bundle, bundledFile } from './bundle.mjs';
import { median, plainEnvironment } from './cpu-time.mjs';
import { runOverSsh } from './over-ssh.mjs';

/**
 * @typedef {import('../../test/support/throw-away-host.ts').ThrowAwayHost} ThrowAwayHost
 * @typedef {{ wall: number, memory: number, commands: import('./over-ssh.mjs').Command[] }} Used milliseconds, MB
 * @typedef {object} Bench
 * @property {ThrowAwayHost[]} machines
 * @property {(what: 'all' | 'look', names: string[]) => Promise<Used>} pacer
 * @property {(commands: Used['commands'], names: string[]) => Promise<number>} ssh milliseconds
 */

const rounds = 5;

/**
 * The whole preparation of hosts (facts, directory, key, service, a look at the port) over pacer's connections, against
 * the same commands by one run of `ssh` each, 16 hosts at once both. The hosts are throw-away ones on loopback: they
 * share this machine with the client, so the times hold both.
 * @param {{ folder: string, hosts: number }} wanted
 */
export async function preparation({ folder, hosts }) {
  heading(`Preparing hosts over SSH (wall time, medians of ${rounds} rounds)`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/sbin/sshd')) {
    console.log('not measured: it needs root and sshd');
    return;
  }
  const bench = await makeBench(folder, hosts);
  const names = bench.machines.map(({ name }) => name);
  try {
    const all = await inTurns(bench, 'all', names);
    const note = `pacer ${seconds(all.pacer)}, ssh ${seconds(all.ssh)}, ${all.commands} commands a host`;
    bar(`${hosts} hosts: times that of ssh`, all.pacer / all.ssh, 0.5, note);
    bar(`${hosts} hosts: peak memory in MB`, all.memory, 100);
    const one = await inTurns(bench, 'look', names.slice(0, 1));
    const noteOfOne = `pacer ${seconds(one.pacer)}, ssh ${seconds(one.ssh)}`;
    bar('looking at 1 host: times one run of ssh', one.pacer / one.ssh, 1.2, noteOfOne);
  } finally {
    await Promise.all(bench.machines.map((machine) => machine.stop()));
  }
}

/** @param {string} folder @param {number} hosts @returns {Promise<Bench>} */
async function makeBench(folder, hosts) {
  const { throwAwayHost } = await bundle('test/support/throw-away-host.ts', folder);
  const program = await bundledFile('scripts/bench/prepare-hosts.ts', folder);
  // Each host takes itself away when this process ends.
  process.setMaxListeners(hosts + process.getMaxListeners());
  /** @type {ThrowAwayHost[]} */
  const machines = await Promise.all(
    Array.from({ length: hosts }, (_, index) => throwAwayHost({ name: `host${index}` })),
  );
  const config = join(folder, 'ssh_config');
  writeFileSync(config, machines.map(({ configBlock }) => configBlock).join(''));
  const key = randomBytes(256);
  const keyFile = join(folder, 'authkey');
  writeFileSync(keyFile, key, { mode: 0o600 });
  return {
    machines,
    async pacer(what, names) {
      const words = [program, what, config, keyFile, ...names];
      const { stdout } = await promisify(execFile)(process.execPath, words, { env: plainEnvironment() });
      return JSON.parse(stdout);
    },
    ssh: (commands, names) => runOverSsh({ config, key, commands, names }),
  };
}

/** @param {Bench} bench @param {'all' | 'look'} what @param {string[]} names */
async function inTurns(bench, what, names) {
  /** @type {Used[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    await reset(bench);
    const used = await bench.pacer(what, names);
    ours.push(used);
    await reset(bench);
    theirs.push(await bench.ssh(used.commands, names));
  }
  return {
    pacer: median(ours.map(({ wall }) => wall)),
    ssh: median(theirs),
    memory: Math.max(...ours.map(({ memory }) => memory)),
    commands: ours[0]?.commands.length,
  };
}

/** Makes the hosts again what they were. @param {Bench} bench */
async function reset({ machines }) {
  const undo =
    'systemctl stop pacemaker_remote; systemctl disable pacemaker_remote; rm -f /etc/pacemaker/authkey';
  await Promise.all(machines.map((machine) => machine.run(undo)));
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
