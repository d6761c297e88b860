// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/project.mjs';
import { bar, heading } from './bars.mjs';
import { medianCpuTimes } from './cpu-time.mjs';
import { isInstalled } from './is-installed.mjs';

/**
 * @typedef {object} Timed
 * @property {number} [atMost] times `node -e 0`
 * @property {boolean} [changes] the file: it is copied anew before each run, and the copying taken off the time
 * @property {string} [pcs] the words that do the same there
 * @property {string} [crm]
 */

const node = process.execPath;
const pacer = `${node} ${join(root, 'bin', 'pacer')}`;
const completion = join(root, 'completions', 'pacer.bash');
const crmResource = '/usr/sbin/crm_resource';

/**
 * What starting pacer costs, against the floor of `node -e 0`, and pcs and crm for the same.
 * @param {{ folder: string, rounds: number, bigCib: (guests: number) => string }} wanted
 */
export function startUp({ folder, rounds, bigCib }) {
  writeFileSync(join(folder, 'small.xml'), smallCib);
  writeFileSync(join(folder, 'guests.xml'), bigCib(64));
  const times = medianCpuTimes(cases(folder), { rounds, runs: 5 });
  const others = medianCpuTimes(otherPrograms(folder), { rounds: Math.min(rounds, 5), runs: 1 });
  const floor = times.get('node -e 0')?.milliseconds ?? Number.NaN;
  const copying = times.get('copying the file')?.milliseconds ?? Number.NaN;
  heading(`Starting: CPU time as a multiple of 'node -e 0' (medians of ${rounds} rounds)`);
  for (const { name, atMost, changes } of cases(folder)) {
    const time = (times.get(name)?.milliseconds ?? Number.NaN) - (changes === true ? copying : 0);
    const beside = ['pcs', 'crm'].flatMap((program) => {
      const other = others.get(`${program}: ${name}`);
      return other === undefined ? [] : [`${program} ${(other.milliseconds / floor).toFixed(1)}`];
    });
    bar(name, time / floor, atMost, [`${time.toFixed(1)} ms`, ...beside].join(', '));
  }
}

/** The same by the programs that are installed. The copying is a hundredth of their time. @param {string} folder */
function otherPrograms(folder) {
  const file = join(folder, 'cib.xml');
  const start = { pcs: `pcs -f ${file}`, crm: `CIB_file=${file} crm -F` };
  return cases(folder).flatMap(({ name, ...words }) =>
    /** @type {const} */ (['pcs', 'crm']).flatMap((program) => {
      const typed = words[program];
      if (typed === undefined || !isInstalled(program)) return [];
      const command = `cp ${join(folder, 'small.xml')} ${file}; ${start[program]} ${typed}`;
      return [{ name: `${program}: ${name}`, command }];
    }),
  );
}

/** @param {string} folder @returns {(import('./cpu-time.mjs').Case & Timed)[]} */
function cases(folder) {
  const file = join(folder, 'cib.xml');
  const small = `${pacer} -f ${join(folder, 'small.xml')}`;
  const copy = `cp ${join(folder, 'small.xml')} ${file}`;
  const change = (/** @type {string} */ words) => ({
    command: `${copy}; ${pacer} -f ${file} ${words}`,
    changes: true,
    pcs: words,
  });
  const create = change('resource create new VirtualDomain config=/new.xml');
  const prefers = change('constraint location vm1 prefers node1');
  return [
    { name: 'node -e 0', command: `${node} -e 0` },
    { name: 'copying the file', command: copy },
    { name: '--version', command: `${pacer} --version`, atMost: 1.15, pcs: '--version', crm: '--version' },
    { name: '--help', command: `${pacer} --help`, atMost: 1.25, pcs: '--help', crm: '--help' },
    { name: 'resource --help', command: `${pacer} resource --help`, atMost: 1.25, pcs: 'resource --help' },
    {
      // Less than Node itself, because no Node is started.
      name: 'words for completion, in a new bash',
      command: `bash -c '. ${completion}; COMP_WORDS=(pacer cluster node a); COMP_CWORD=3; _pacer'`,
      atMost: 1,
    },
    {
      name: 'names for completion, 64 guests',
      command: `${pacer} __complete node -f ${join(folder, 'guests.xml')}`,
      atMost: 1.6,
    },
    {
      name: 'resource config',
      command: `${small} resource config`,
      atMost: 1.8,
      pcs: 'resource config',
      crm: 'configure show',
    },
    { name: 'node list', command: `${small} node list`, atMost: 1.8, crm: 'node show' },
    ...creations({
      ...create,
      crm: 'configure primitive new ocf:heartbeat:VirtualDomain params config=/new.xml',
    }),
    {
      name: 'add-guest',
      ...change('cluster node add-guest guest1 vm1'),
      atMost: 2,
      crm: 'resource meta vm1 set remote-node guest1',
    },
    {
      name: 'constraint location',
      ...prefers,
      atMost: 2,
      crm: 'configure location prefers vm1 inf: node1',
    },
    {
      name: 'node remove',
      ...change('node remove guest2'),
      atMost: 2,
      pcs: 'cluster node remove-guest guest2',
    },
  ];
}

/** With the installed agent, one more process; with the built-in description, as where there is no Pacemaker. @param {{ command: string, changes: boolean, pcs: string, crm: string }} create */
function creations(create) {
  const embedded = { name: 'resource create, built-in agent', ...create, atMost: 2 };
  if (!existsSync(crmResource)) return [embedded];
  const installed = { name: 'resource create, installed agent', ...create, atMost: 2.8 };
  // Only root can hide a program from a process.
  return process.getuid?.() === 0 ? [{ ...embedded, hides: crmResource }, installed] : [installed];
}

// pcs wants a feature set in a file that it changes.
const smallCib = `<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0">
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
