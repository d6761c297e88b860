// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/project.mjs';
import { bar, heading } from './bars.mjs';
import { medianCpuTimes } from './cpu-time.mjs';

/**
 * @typedef {object} Timed
 * @property {number} [atMost] times `node -e 0`
 * @property {boolean} [changes] the file: it is copied anew before each run, and the copying taken off the time
 */

const node = process.execPath;
const pacer = `${node} ${join(root, 'bin', 'pacer')}`;
const crmResource = '/usr/sbin/crm_resource';

/**
 * What starting pacer costs, against the floor of `node -e 0`.
 * @param {{ folder: string, rounds: number, bigCib: (guests: number) => string }} wanted
 */
export function startUp({ folder, rounds, bigCib }) {
  writeFileSync(join(folder, 'small.xml'), smallCib);
  writeFileSync(join(folder, 'guests.xml'), bigCib(64));
  const times = medianCpuTimes(cases(folder), { rounds, runs: 5 });
  const floor = times.get('node -e 0') ?? Number.NaN;
  const copying = times.get('copying the file') ?? Number.NaN;
  heading(`Starting: CPU time as a multiple of 'node -e 0' (medians of ${rounds} rounds)`);
  for (const { name, atMost, changes } of cases(folder)) {
    const time = (times.get(name) ?? Number.NaN) - (changes === true ? copying : 0);
    bar(name, time / floor, atMost, `${time.toFixed(1)} ms`);
  }
}

/** @param {string} folder @returns {(import('./cpu-time.mjs').Case & Timed)[]} */
function cases(folder) {
  const file = join(folder, 'cib.xml');
  const small = `${pacer} -f ${join(folder, 'small.xml')}`;
  const copy = `cp ${join(folder, 'small.xml')} ${file}`;
  const change = (/** @type {string} */ words) => ({
    command: `${copy}; ${pacer} -f ${file} ${words}`,
    changes: true,
  });
  return [
    { name: 'node -e 0', command: `${node} -e 0` },
    { name: 'copying the file', command: copy },
    { name: '--version', command: `${pacer} --version`, atMost: 1.15 },
    { name: '--help', command: `${pacer} --help`, atMost: 1.25 },
    { name: 'resource --help', command: `${pacer} resource --help`, atMost: 1.25 },
    {
      name: 'names for completion, 64 guests',
      command: `${pacer} __complete node -f ${join(folder, 'guests.xml')}`,
      atMost: 1.6,
    },
    { name: 'resource config', command: `${small} resource config`, atMost: 1.8 },
    { name: 'node list', command: `${small} node list`, atMost: 1.8 },
    ...creations(change('resource create new VirtualDomain config=/new.xml')),
    { name: 'add-guest', ...change('cluster node add-guest guest1 vm1'), atMost: 2 },
    { name: 'constraint location', ...change('constraint location vm1 prefers node1'), atMost: 2 },
    { name: 'node remove', ...change('node remove guest2'), atMost: 2 },
  ];
}

/** With the installed agent, one more process; with the built-in description, as where there is no Pacemaker. @param {{ command: string, changes: boolean }} create */
function creations(create) {
  const embedded = { name: 'resource create, built-in agent', ...create, atMost: 2 };
  if (!existsSync(crmResource)) return [embedded];
  const installed = { name: 'resource create, installed agent', ...create, atMost: 2.8 };
  // Only root can hide a program from a process.
  return process.getuid?.() === 0 ? [{ ...embedded, hides: crmResource }, installed] : [installed];
}

const smallCib = `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0">
  <configuration>
    <crm_config/>
    <nodes>
      <node id="1" uname="node1"/>
    </nodes>
    <resources>
      <primitive id="vm1" class="ocf" provider="heartbeat" type="VirtualDomain"/>
      <primitive id="vm2" class="ocf" provider="heartbeat" type="VirtualDomain">
        <meta_attributes id="vm2-meta_attributes">
          <nvpair id="vm2-meta_attributes-remote-node" name="remote-node" value="guest2"/>
        </meta_attributes>
      </primitive>
    </resources>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;
