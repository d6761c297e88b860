import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readCluster } from '../../src/cib/read-cluster.ts';
import { nameKey } from '../../src/model/cluster.ts';
import { type ClusterBuilder, cib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';

describe('A guest node', () => {
  test('is a primitive with remote-node; address and port have their defaults', () => {
    const { guests } = read(cib().vm('vm1').guest('guest1', 'vm1'));
    expect(guests).toEqual([
      { kind: 'guest', name: 'guest1', resource: 'vm1', address: 'guest1', port: '3121', line: 8 },
    ]);
  });

  test('has the address, port and timeout that are set', () => {
    const options = {
      'remote-addr': '192.168.122.11',
      'remote-port': '4121',
      'remote-connect-timeout': '90s',
    };
    const { guests } = read(cib().vm('vm1').guest('guest1', 'vm1', options));
    expect(guests).toMatchObject([{ address: '192.168.122.11', port: '4121', connectTimeout: '90s' }]);
  });

  test('may be in a group', () => {
    expect(read(cib().vm('vm1').guest('guest1', 'vm1').group('grp', 'vm1')).guests).toMatchObject([
      { name: 'guest1' },
    ]);
  });

  test('is not made by a template, an instance attribute or a group', () => {
    const builder = cib()
      .template('t', { meta: { 'remote-node': 'guest1' } })
      .primitive('D1', { parameters: { 'remote-node': 'guest2' } })
      .raw(
        'resources',
        '<group id="g"><meta_attributes id="gm"><nvpair id="gn" name="remote-node" value="guest3"/></meta_attributes><primitive id="D2" class="ocf" provider="pacemaker" type="Dummy"/></group>',
      );
    expect(read(builder).guests).toEqual([]);
  });
});

describe('A remote node', () => {
  test('is an ocf:pacemaker:remote primitive; address and port have their defaults', () => {
    const { remotes } = read(cib().remote('remote1'));
    expect(remotes).toEqual([
      { kind: 'remote', name: 'remote1', resource: 'remote1', address: 'remote1', port: '3121', line: 6 },
    ]);
  });

  test('has the server, port and interval that are set', () => {
    const { remotes } = read(
      cib().remote('remote1', { server: '10.0.0.9', port: '4121', reconnect_interval: '60s' }),
    );
    expect(remotes).toMatchObject([{ address: '10.0.0.9', port: '4121', reconnectInterval: '60s' }]);
  });

  test('has its name once among the names in use', () => {
    expect(read(cib().remote('remote1')).names.get('remote1')).toMatchObject([{ use: 'remote node' }]);
  });

  test('is not made by another provider of a type of that name', () => {
    expect(read(cib().primitive('r', { agent: 'ocf:acme:remote' })).remotes).toEqual([]);
  });
});

describe('Cluster nodes', () => {
  test('come from <nodes>, <status> and corosync.conf, each once', () => {
    const builder = cib().node('node1').state('node1', { id: '1' }).state('node2', { id: '2' });
    const corosync = [
      { name: 'NODE1', id: '1', addresses: ['10.0.0.1', '10.1.0.1'] },
      { name: 'node3', id: '3', addresses: ['10.0.0.3'] },
    ];
    expect(readCluster(builder.document(), corosync).clusterNodes).toEqual([
      { kind: 'cluster', name: 'node1', id: '1', addresses: ['10.0.0.1', '10.1.0.1'], source: 'nodes' },
      { kind: 'cluster', name: 'node2', id: '2', addresses: [], source: 'status' },
      { kind: 'cluster', name: 'node3', id: '3', addresses: ['10.0.0.3'], source: 'corosync.conf' },
    ]);
  });

  test('are not the entries of guest and remote nodes', () => {
    const builder = cib().vm('vm1').guest('g1', 'vm1').remoteEntry('g1').state('g1', { isRemote: true });
    expect(read(builder).clusterNodes).toEqual([]);
  });

  test('have their ids among the names in use', () => {
    expect(read(cib().node('node1', { id: 'a1b2' })).names.get('a1b2')).toMatchObject([
      { use: 'cluster node id', owner: 'node1' },
    ]);
  });
});

describe('Ghosts', () => {
  test('are entries in <nodes> and <status> that nothing defines, each once', () => {
    const builder = cib()
      .remoteEntry('old1')
      .state('OLD1', { isRemote: true })
      .state('old2', { isRemote: true });
    expect(read(builder).ghosts).toEqual([
      { kind: 'ghost', name: 'old1', source: 'nodes' },
      { kind: 'ghost', name: 'old2', source: 'status' },
    ]);
  });

  test('are not guests, remotes or bundle nodes', () => {
    const builder = cib()
      .vm('vm1')
      .guest('g1', 'vm1')
      .remote('r1')
      .bundle('b', { primitive: 'p' })
      .remoteEntry('G1')
      .remoteEntry('r1')
      .state('b-0', { isRemote: true });
    expect(read(builder).ghosts).toEqual([]);
  });
});

describe('The names in use', () => {
  const builder = cib()
    .node('node1')
    .vm('vm1')
    .guest('Guest1', 'vm1')
    .group('grp', 'G1')
    .clone('C1-clone', 'C1')
    .bundle('bun', { primitive: 'P1' })
    .template('tmpl')
    .tag('tag1', 'vm1');

  test.each([
    ['vm1', 'resource'],
    ['guest1', 'guest node'],
    ['GUEST1', 'guest node'],
    ['grp', 'group'],
    ['G1', 'resource'],
    ['C1-clone', 'clone'],
    ['C1', 'resource'],
    ['bun', 'bundle'],
    ['bun-0', 'bundle replica'],
    ['bun-podman-0', 'bundle replica'],
    ['P1', 'resource'],
    ['tmpl', 'template'],
    ['tag1', 'tag'],
    ['node1', 'cluster node'],
  ])('%s is the name of a %s', (name, use) => {
    expect(
      read(builder)
        .names.get(nameKey(name))
        ?.map((found) => found.use),
    ).toEqual([use]);
  });

  test('say which line to look at', () => {
    const line = read(builder).names.get('tag1')?.[0]?.line ?? 0;
    expect(builder.text().split('\n')[line - 1]).toContain('<tag id="tag1">');
  });
});

describeWith(['crm_simulate'], 'Bundle replicas have the names that Pacemaker gives them', () => {
  test.each([
    ['replicas and addresses', { replicas: '3', ip: '192.168.122.131', primitive: 'P1' }],
    ['promoted-max alone', { promotedMax: '2', container: 'docker', primitive: 'P1' }],
    ['neither', { container: 'rkt', primitive: 'P1' }],
    ['no primitive', { replicas: '2', ip: '10.0.0.1' }],
    ['addresses at the end of a range', { replicas: '3', ip: '10.0.0.253', primitive: 'P1' }],
    ['zero replicas', { replicas: '0', primitive: 'P1' }],
  ] as const)('%s', (_, settings) => {
    const builder = cib().property('stonith-enabled', 'false').bundle('bun', settings);
    const names = read(builder).names.values();
    const replicas = [...names]
      .flat()
      .filter(({ use, name }) => use === 'bundle replica' && !/-(clone|master)$/.test(name));
    expect(replicas.map(({ name }) => name).sort()).toEqual(resourcesOfBundle(builder));
  });
});

/** What crm_simulate would start beside the primitive itself. */
function resourcesOfBundle(builder: ClusterBuilder): string[] {
  const numbers = ['1', '2', '3', '4'];
  const nodes = numbers.map((id) => `<node id="${id}" uname="node${id}"/>`).join('');
  const states = numbers
    .map(
      (id) =>
        `<node_state id="${id}" uname="node${id}" in_ccm="true" crmd="online" join="member" expected="member"/>`,
    )
    .join('');
  const input = builder
    .text()
    .replace('<nodes/>', `<nodes>${nodes}</nodes>`)
    .replace('<status/>', `<status>${states}</status>`);
  const { stdout } = spawnSync('crm_simulate', ['--simulate', '--xml-pipe'], { input, encoding: 'utf8' });
  const started = [...stdout.matchAll(/^ {2}\* Start +(\S+)/gm)].map(([, name = '']) => name);
  return started.filter((name) => !name.startsWith('P1')).sort();
}

function read(builder: ClusterBuilder) {
  return readCluster(builder.document());
}
