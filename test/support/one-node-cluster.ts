import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../src/host/host.ts';
import { localHost } from '../../src/host/local-host.ts';
import { quietContext } from './quiet-context.ts';
import { isInstalled } from './require-tool.ts';

const namespaces = ['--mount', '--net', '--pid', '--ipc', '--uts'];

/** A running cluster of one node, node1: the real corosync and all of Pacemaker's real daemons. */
export interface OneNodeCluster {
  /** The node, as commands see it. */
  readonly host: Host;
  /** The words that run a program on the node: put them before its own. */
  readonly enter: readonly string[];
  stop(): Promise<void>;
}

/**
 * Whether this machine can have one: root, the daemons installed, namespaces allowed (not in every container).
 * In CI it must.
 */
export function canStartOneNodeCluster(): boolean {
  return process.env['CI'] === 'true' || isPossible();
}

function isPossible(): boolean {
  if (process.getuid?.() !== 0) return false;
  if (!['corosync', 'pacemakerd', 'unshare', 'nsenter', 'crm_mon'].every(isInstalled)) return false;
  return spawnSync('unshare', [...namespaces, '--fork', '--mount-proc', 'true']).status === 0;
}

/**
 * Starts the daemons in namespaces of their own (mounts, network, processes, IPC, host name): empty file systems
 * lie over every folder that they write to, so the machine's own configuration is neither read nor changed.
 * Needs root; about four seconds. The namespaces end with their first process, and everything in them.
 */
export async function startOneNodeCluster(): Promise<OneNodeCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-cluster-'));
  writeFileSync(join(folder, 'corosync.conf'), corosyncConf);
  writeFileSync(join(folder, 'cib.xml'), firstCib);
  const first = spawn(
    'unshare',
    [...namespaces, '--fork', '--kill-child', '--mount-proc', 'sh', '-c', script(folder)],
    {
      stdio: 'ignore',
    },
  );
  const enter = ['nsenter', `--target=${await childOf(first)}`, ...namespaces, '--'];
  const host = hostInside(enter);
  const stop = async () => {
    const ended = once(first, 'exit');
    first.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilOnline(host, stop);
  return { host, enter, stop };
}

const corosyncConf = `totem {
  version: 2
  cluster_name: test
  transport: udpu
}
nodelist {
  node {
    ring0_addr: 127.0.0.1
    name: node1
    nodeid: 1
  }
}
quorum {
  provider: corosync_votequorum
}
logging {
  to_syslog: no
}
`;

/** Without `dc-deadtime` a first node waits 20 s for others before it takes the lead. */
const firstCib = `<cib crm_feature_set="3.0.0" validate-with="pacemaker-3.0" admin_epoch="0" epoch="1" num_updates="0">
  <configuration>
    <crm_config>
      <cluster_property_set id="cib-bootstrap-options">
        <nvpair id="cib-bootstrap-options-dc-deadtime" name="dc-deadtime" value="1s"/>
        <nvpair id="cib-bootstrap-options-stonith-enabled" name="stonith-enabled" value="false"/>
      </cluster_property_set>
    </crm_config>
    <nodes/>
    <resources/>
    <constraints/>
  </configuration>
  <status/>
</cib>
`;

function script(folder: string): string {
  const covered = [
    '/var/lib/pacemaker',
    '/var/lib/corosync',
    '/var/log',
    '/run',
    '/dev/shm',
    '/etc/corosync',
  ];
  return [
    'set -e',
    ...covered.map((path) => `mount -t tmpfs tmpfs ${path}`),
    'mkdir -p /var/log/pacemaker /var/log/cluster /var/lib/pacemaker/cib /var/lib/pacemaker/pengine /var/lib/pacemaker/cores',
    `cp ${folder}/corosync.conf /etc/corosync/corosync.conf`,
    `cp ${folder}/cib.xml /var/lib/pacemaker/cib/cib.xml`,
    'chown -R hacluster:haclient /var/lib/pacemaker /var/log/pacemaker',
    'chmod 600 /var/lib/pacemaker/cib/cib.xml',
    'ip link set lo up',
    'hostname node1',
    'corosync -f &',
    'until corosync-quorumtool -s > /run/quorum 2>&1; do sleep 0.2; done',
    'exec pacemakerd',
  ].join('\n');
}

/** The first process inside the namespaces, by its number out here. */
async function childOf(parent: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const children = readFileSync(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8').trim();
    if (children !== '') return children;
    await sleep(20);
  }
  throw new Error('unshare started nothing');
}

function hostInside(enter: readonly string[]): Host {
  const here = localHost(quietContext(), 'node1');
  return { ...here, run: (command) => here.run({ ...command, argv: [...enter, ...command.argv] }) };
}

async function untilOnline(host: Host, stop: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await host.run({ argv: ['crm_mon', '-1'] });
    if (answer.ok && answer.value.stdout.includes('Online: [ node1 ]')) return;
    await sleep(200);
  }
  await stop();
  throw new Error('the cluster of one node did not come up in a minute');
}
