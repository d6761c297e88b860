import { describe, expect, test } from 'vitest';
import { readCluster } from '../../../src/cib/read-cluster.ts';
import { listNodes } from '../../../src/plan/nodes/list-nodes.ts';
import { type ClusterBuilder, cib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';

describe('listing nodes', () => {
  test('shows every kind with its resource, address and port', () => {
    const cluster = cib()
      .node('node1')
      .vm('vm1')
      .guest('guest1', 'vm1', { 'remote-addr': '10.0.0.11', 'remote-port': '3122' })
      .remote('remote1', { server: 'host1' })
      .bundle('httpd', { primitive: 'apache', replicas: '2' })
      .remoteEntry('guest9');
    expect(list(cluster)).toEqual([
      { name: 'node1', kind: 'cluster', address: '10.0.0.1', clashes: [] },
      { name: 'guest1', kind: 'guest', resource: 'vm1', address: '10.0.0.11', port: '3122', clashes: [] },
      { name: 'remote1', kind: 'remote', resource: 'remote1', address: 'host1', port: '3121', clashes: [] },
      { name: 'httpd-0', kind: 'bundle', resource: 'httpd', clashes: [] },
      { name: 'httpd-1', kind: 'bundle', resource: 'httpd', clashes: [] },
      { name: 'guest9', kind: 'ghost', clashes: [] },
    ]);
  });

  test('audits what crm_verify lets pass', () => {
    const cluster = cib()
      .node('node1')
      .vm('vm1')
      .guest('vm1', 'vm1')
      .vm('vm2')
      .guest('NODE1', 'vm2', { 'remote-port': '99999' })
      .vm('vm3')
      .guest('guest3', 'vm3')
      .vm('vm4')
      .guest('guest3', 'vm4');
    expect(list(cluster).map(({ name, clashes }) => [name, messages(clashes)])).toEqual([
      ['node1', []],
      [
        'vm1',
        ["Error: 'vm1' already exists as the resource 'vm1' that is to become the guest node (line 8)"],
      ],
      [
        'NODE1',
        [
          "Error: 'NODE1' already exists as cluster node 'node1' (line 5)",
          "Error: node 'NODE1': '99999' is not a valid remote-port value, use a port number (1..65535)",
        ],
      ],
      ['guest3', ["Error: 'guest3' already exists as guest node of resource 'vm4' (line 35)"]],
      ['guest3', ["Error: 'guest3' already exists as guest node of resource 'vm3' (line 27)"]],
    ]);
  });

  test('finds a resource named as the replica of a bundle', () => {
    const cluster = cib().bundle('httpd', { primitive: 'apache' }).primitive('httpd-0');
    expect(list(cluster).map(({ name, clashes }) => [name, messages(clashes)])).toContainEqual([
      'httpd-0',
      ["Error: 'httpd-0' already exists as resource (line 11)"],
    ]);
  });

  test('is linear: ten thousand guest nodes take less than a second of processor time', () => {
    const cluster = cib().node('node1');
    const guests = Array.from({ length: 10_000 }, (_, index) => index);
    const xml = guests.map(
      (index) =>
        `<primitive id="vm${index}" class="ocf" provider="heartbeat" type="VirtualDomain"><meta_attributes id="m${index}"><nvpair id="n${index}" name="remote-node" value="guest${index}"/></meta_attributes></primitive>`,
    );
    const document = cluster.raw('resources', xml.join('\n')).document();
    const state = { document, cluster: readCluster(document) };
    const start = process.cpuUsage();
    expect(listNodes(state)).toHaveLength(10_001);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(1_000_000);
  });
});

function list(cluster: ClusterBuilder) {
  const document = cluster.document();
  return listNodes({
    document,
    cluster: readCluster(document, [{ name: 'node1', id: '1', addresses: ['10.0.0.1'] }]),
  });
}
