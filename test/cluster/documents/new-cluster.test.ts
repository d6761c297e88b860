import { expect, test } from 'vitest';
import { waitUntil } from '../lab/wait-until.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Lab } from '../support/lab.ts';
import { statusFrame } from '../support/status-frame.ts';
import { stepsTyped, typedOn } from '../support/typed.ts';

const title = 'Pacemaker Remote, 4.1 and 5.3: a cluster of one physical host, and then of two';

const story = (cluster: () => Lab) => {
  const onNode1 = stepsTyped(cluster, 'node1');

  test('there is no cluster', () => forgetCluster(cluster(), 'node1', 'node2'));

  onNode1('A13: pacer cluster setup --force --local --name mycluster node1', ({ stderr }) => {
    expect(stderr).toMatch(/Cluster has been successfully set up\.\n$/);
  });

  onNode1('A15: pacer cluster start', ({ stderr }) => {
    expect(stderr).toBe('Starting Cluster...\n');
  });

  onNode1('A19, F11: pacer status corosync', ({ stdout }) => {
    expect(stdout).toMatch(/Nodeid\s+Votes\s+Name\n\s+1\s+1\s+node1 \(local\)\n/);
  });

  test('A18, F4, F5: pacer status shows no DC at first, and a node that nobody has heard of', async () => {
    const text = await statusOnce(cluster(), /UNCLEAN/);
    expect(statusFrame(text)).toMatchObject({
      clusterName: 'mycluster',
      dc: 'NONE',
      online: [],
      resources: {},
    });
    expect(text).toContain('No stonith devices and stonith-enabled is not false\n');
    expect(text).toContain('  * Node node1: UNCLEAN (offline)\n');
  });

  onNode1('pacer cluster start --wait=90', ({ stderr }) => {
    expect(stderr).toMatch(/^Waiting for node\(s\) to start\.\.\.\nStarted$/m);
  });

  // Without a second node votequorum of today gives one host its quorum, which the document's did not have.
  onNode1('A18: pacer status', ({ stdout }) => {
    expect(statusFrame(stdout)).toMatchObject({ clusterName: 'mycluster', dc: 'node1', online: ['node1'] });
  });

  onNode1('A21: pacer property set stonith-enabled=false', ({ stderr }) => {
    expect(stderr).toContain('for tests only');
  });

  onNode1('A22: pacer property set no-quorum-policy=ignore');

  onNode1('A18, F5: pacer status', ({ stdout }) => {
    expect(statusFrame(stdout)).toMatchObject({ dc: 'node1', quorum: true, online: ['node1'] });
    expect(stdout).not.toContain('WARNINGS');
  });

  onNode1('A16: pacer cluster stop --force', async ({ stderr }) => {
    expect(stderr).toMatch(/^Stopping Cluster \(pacemaker\)\.\.\.\nStopping Cluster \(corosync\)\.\.\.$/m);
    expect(await running(cluster(), 'node1')).toBe('inactive\ninactive\n');
  });

  onNode1('A15: pacer cluster start', async () => {
    expect(await running(cluster(), 'node1')).toBe('active\nactive\n');
  });

  // "On both nodes", says the document. --force moves away what node1 had.
  for (const node of ['node1', 'node2']) {
    const onNode = stepsTyped(cluster, node);
    onNode('A14: pacer cluster setup --force --local --name mycluster node1 node2');
  }

  for (const node of ['node1', 'node2']) stepsTyped(cluster, node)('A15: pacer cluster start');

  test('A18, F4: pacer status shows no DC at first', async () => {
    const text = await statusOnce(cluster(), /Current DC/);
    expect(statusFrame(text)).toMatchObject({ clusterName: 'mycluster', dc: 'NONE', online: [] });
  });

  const outside = stepsTyped(cluster);

  outside('pacer cluster start --all --wait=90', ({ stderr }) => {
    expect(stderr).toContain('node1: Started\n');
    expect(stderr).toContain('node2: Started\n');
  });

  outside('A20: pacer cluster status', ({ stdout }) => {
    expect(stdout).toMatch(/Current DC: node[12] .*partition with quorum/);
  });

  outside('A18: pacer status', ({ stdout }) => {
    expect(statusFrame(stdout)).toMatchObject({ quorum: true, online: ['node1', 'node2'], resources: {} });
  });

  outside('A19, F11: pacer status corosync', ({ stdout }) => {
    expect(stdout).toMatch(/ 1 +1 +node1 \(local\)\n +2 +1 +node2\n/);
  });
};

// What the documents show first is a cluster that has not come to rest.
describeOnLab(title, story, { restless: true });

/** Hosts as `yum install pacemaker corosync` leaves them: installed, and in no cluster. */
async function forgetCluster(lab: Lab, ...hosts: string[]): Promise<void> {
  const script = `systemctl --quiet disable pacemaker corosync
systemctl stop pacemaker corosync
rm -rf /etc/corosync/* /var/lib/pacemaker/cib/*`;
  await Promise.all(hosts.map((host) => lab.must(host, 'sh', '-c', script)));
}

/** What `pacer status` on node1 prints as soon as it has something to say of the nodes: seconds after the start. */
async function statusOnce(lab: Lab, pattern: RegExp): Promise<string> {
  let text = '';
  await waitUntil('a status to be shown', 15, async () => {
    text = (await typedOn(lab, 'node1', 'pacer status')).stdout;
    return pattern.test(text);
  });
  return text;
}

async function running(lab: Lab, host: string): Promise<string> {
  return (await lab.exec(host, 'systemctl', 'is-active', 'corosync', 'pacemaker')).stdout;
}
