// @ts-check
/**
 * Prints what starting pacer costs, against the floor of `node -e 0`: `node scripts/bench/start-up.mjs [ROUNDS]`.
 * CPU time is the figure to trust: on a busy machine it repeats within 5 %, while wall time moves threefold.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/project.mjs';
import { medianCpuTimes } from './cpu-time.mjs';

const folder = mkdtempSync(join(tmpdir(), 'pacer-bench-'));
writeFileSync(join(folder, 'small.xml'), cib([vm('vm1'), vm('vm2', 'guest2')]));
writeFileSync(
  join(folder, 'guests.xml'),
  cib(Array.from({ length: 64 }, (_, index) => vm(`vm${index}`, `guest${index}`))),
);
const node = process.execPath;
const pacer = `${node} ${join(root, 'bin', 'pacer')}`;
const file = join(folder, 'cib.xml');
const copy = `cp ${join(folder, 'small.xml')} ${file}`;
// An agent's metadata comes from Pacemaker where that is installed, with one more process.
const isInstalled = existsSync('/usr/sbin/crm_resource');

/** @type {(import('./cpu-time.mjs').Case & { atMost?: number, changes?: boolean })[]} */
const cases = [
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
  {
    name: 'resource config',
    command: `${pacer} -f ${join(folder, 'small.xml')} resource config`,
    atMost: 1.8,
  },
  { name: 'node list', command: `${pacer} -f ${join(folder, 'small.xml')} node list`, atMost: 1.8 },
  {
    name: `resource create, ${isInstalled ? 'installed' : 'embedded'} agent`,
    command: `${copy}; ${pacer} -f ${file} resource create new VirtualDomain config=/new.xml`,
    atMost: isInstalled ? 2.8 : 2,
    changes: true,
  },
  {
    name: 'add-guest',
    command: `${copy}; ${pacer} -f ${file} cluster node add-guest guest1 vm1`,
    atMost: 2,
    changes: true,
  },
  {
    name: 'node remove',
    command: `${copy}; ${pacer} -f ${file} node remove guest2`,
    atMost: 2,
    changes: true,
  },
];

const times = medianCpuTimes(cases, Number(process.argv[2] ?? 15));
rmSync(folder, { recursive: true });
const floor = times.get('node -e 0') ?? Number.NaN;
const copying = times.get('copying the file') ?? Number.NaN;
console.log(`${'CPU time'.padEnd(34)}     ms  ratio  at most`);
for (const { name, atMost, changes } of cases) {
  const time = (times.get(name) ?? Number.NaN) - (changes === true ? copying : 0);
  const bar = atMost === undefined ? '' : atMost.toFixed(2);
  console.log(
    `${name.padEnd(34)} ${time.toFixed(1).padStart(6)} ${(time / floor).toFixed(2).padStart(6)} ${bar.padStart(8)}`,
  );
}

/** @param {readonly string[]} resources */
function cib(resources) {
  return `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0">
  <configuration>
    <crm_config/>
    <nodes>
      <node id="1" uname="node1"/>
    </nodes>
    <resources>
${resources.join('')}    </resources>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;
}

/** @param {string} id @param {string} [guest] */
function vm(id, guest) {
  const meta =
    guest === undefined
      ? ''
      : `        <meta_attributes id="${id}-meta_attributes">
          <nvpair id="${id}-meta_attributes-remote-node" name="remote-node" value="${guest}"/>
        </meta_attributes>
`;
  return `      <primitive id="${id}" class="ocf" provider="heartbeat" type="VirtualDomain">
${meta}      </primitive>
`;
}
