import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { clusterOnFile } from '../support/cluster-on-file.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { upNode } from '../support/status-section.ts';
import { type Lan, startLan } from './support/lan.ts';

let lan: Lan;

describeOnHosts('Guest Node Quick Example: a guest that the cluster node knows by name', () => {
  beforeAll(async () => {
    const running = cib().node('node1').vm('vm-guest1').raw('status', upNode('1', 'node1'));
    const names = "printf '10.77.0.1 node1\\n10.77.0.2 guest1\\n' >>/etc/hosts";
    lan = await startLan(
      { name: 'node1', prepare: clusterOnFile(running.text(), ['node1']) + names },
      { name: 'guest1' },
    );
  });
  afterAll(() => lan?.stop());

  test('A2: cluster node add-guest guest1 vm-guest1 says what the document shows, line by line', async () => {
    const { stderr } = await lan.type('pacer cluster node add-guest guest1 vm-guest1');
    expect(stderr).toBe(`No addresses specified for host 'guest1', using 'guest1'
Sending 'pacemaker authkey' to 'guest1'
guest1: successful distribution of the file 'pacemaker authkey'
Requesting 'pacemaker_remote enable', 'pacemaker_remote start' on 'guest1'
guest1: successful run of 'pacemaker_remote enable'
guest1: successful run of 'pacemaker_remote start'
`);
  });
}, ['cibadmin', 'ip']);

/** As a host is after `yum install -y pacemaker corosync pcs resource-agents`. */
const installed = `
printf '#!/bin/sh\\n' >/usr/sbin/pacemakerd && chmod 0755 /usr/sbin/pacemakerd
touch /run/throw-away/pacemaker.exists /run/throw-away/corosync.exists
rm -rf /etc/corosync /var/lib/pacemaker/cib && mkdir -p /var/lib/pacemaker/cib
`;

describeOnHosts('Pacemaker Remote, section 4.1: one physical host named example-host', () => {
  const corosync = (): Promise<string> => lan.host('example-host').run('cat /etc/corosync/corosync.conf');
  const states = (): Promise<string> =>
    lan.host('example-host').run('for each in corosync pacemaker; do systemctl is-active $each || :; done');

  beforeAll(async () => {
    lan = await startLan({
      name: 'example-host',
      prepare: `${installed}echo '10.77.0.1 example-host' >/etc/hosts`,
    });
  });
  afterAll(() => lan?.stop());

  test('A13: cluster setup --force --local --name mycluster example-host', async () => {
    await lan.type('pacer cluster setup --force --local --name mycluster example-host');
    expect((await corosync()).match(/(?<=cluster_name: |ring0_addr: ).*/g)).toEqual([
      'mycluster',
      'example-host',
    ]);
  });
  test('D17: corosync counts the votes, as the document has it by hand', async () => {
    expect(await corosync()).toMatch(/quorum \{\s+provider: corosync_votequorum/);
  });
  test('A15: cluster start', async () => {
    await lan.type('pacer cluster start');
    expect(await states()).toBe('active\nactive\n');
  });
  test('A16: cluster stop --force', async () => {
    await lan.type('pacer cluster stop --force');
    expect(await states()).toBe('inactive\ninactive\n');
  });
}, ['corosync', 'ip']);

describeOnHosts('Pacemaker Remote, section 5.3: two cluster nodes', () => {
  beforeAll(async () => {
    const prepare = `${installed}printf '10.77.0.1 node1\\n10.77.0.2 node2\\n' >/etc/hosts`;
    lan = await startLan({ name: 'node1', prepare }, { name: 'node2', prepare });
  });
  afterAll(() => lan?.stop());

  // The document runs it on each node.
  test.each(['node1', 'node2'])(
    'A14: cluster setup --force --local --name mycluster <node1> <node2>, on %s',
    async (node) => {
      await lan.type(`pacer -H ${node} cluster setup --force --local --name mycluster node1 node2`);
      const conf = await lan.host(node).run('cat /etc/corosync/corosync.conf');
      expect(conf.match(/(?<=ring0_addr: ).*/g)).toEqual(['node1', 'node2']);
    },
  );
}, ['corosync', 'ip']);
