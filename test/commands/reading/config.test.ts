import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { onFile, pcsOnFile } from './support/on-file.ts';

const text = cib()
  .property('cluster-name', 'lab')
  .node('node1')
  .primitive('web')
  .primitive('fence', { agent: 'stonith:fence_xvm' })
  .location('web', 'node1')
  .text();

const withEverything = cib()
  .node('node1', { attributes: { rack: '1' } })
  .raw(
    'nodes',
    '<node id="9" uname="node9"><utilization id="u9"><nvpair id="u9-c" name="cpu" value="8"/></utilization></node>',
  )
  .template('machine', { agent: 'ocf:heartbeat:VirtualDomain' })
  .primitive('web')
  .tag('webs', 'web')
  .raw('acls', '<acl_role id="ro"><acl_permission id="ro-p" kind="read" xpath="/cib"/></acl_role>')
  .raw(
    'crm_config',
    '<cluster_property_set id="night"><rule id="night-rule" score="0">' +
      '<date_expression id="night-date" operation="gt" start="2030-01-01"/></rule>' +
      '<nvpair id="night-batch" name="batch-limit" value="3"/></cluster_property_set>',
  )
  .text();

describeWith(['pcs'], 'config of a cluster without guest nodes', () => {
  test('is what pcs shows, without the options of the quorum and the corosync nodes of this machine', async () => {
    const comparable = (shown: string) =>
      shown.replace(/^Cluster Name: .*\nCorosync Nodes:\n.*\n/, '').replace(/\nQuorum:\n.*$/s, '');
    expect(comparable((await onFile(text, 'config')).stdout)).toBe(
      comparable(await pcsOnFile(text, 'config')),
    );
  });
});

describe('config', () => {
  test('lists guest nodes with their addresses', async () => {
    const withGuest = cib()
      .node('node1')
      .vm('vm1')
      .guest('guest1', 'vm1', { 'remote-addr': '10.0.0.9' })
      .text();
    const { stdout } = await onFile(withGuest, 'config');
    expect(stdout).toMatch(/\nGuest and Remote Nodes:\n.*\n {2}guest1 +guest +vm1 +10\.0\.0\.9 +3121\n/);
  });

  test('as commands begins with properties and ends with constraints', async () => {
    const { stdout } = await onFile(text, 'config', '--output-format=cmd');
    const commands = stdout.match(/^pacer \w+ \w+/gm);
    expect(commands?.at(-1)).toBe('pacer constraint location');
    expect(commands).toContain('pacer resource create');
  });

  test('as commands gives nodes their attributes and resources their tags again', async () => {
    const { stdout } = await onFile(withEverything, 'config', '--output-format=cmd');
    expect(stdout.match(/^pacer (?:node|tag) .*$/gm)).toEqual([
      'pacer node attribute node1 rack=1',
      'pacer node utilization node9 cpu=8',
      'pacer tag create webs web',
    ]);
  });

  test('as commands tells what no command makes', async () => {
    const { stderr } = await onFile(withEverything, 'config', '--output-format=cmd');
    expect(stderr).toContain(
      "these commands do not make again: ACLs; template 'machine'; the properties 'night', which a rule guards\n",
    );
  });

  test('as JSON has every part', async () => {
    const { stdout } = await onFile(text, 'config', '--output-format=json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(
      expect.arrayContaining([
        'clusterName',
        'nodes',
        'resources',
        'stonith',
        'constraints',
        'properties',
        'tags',
      ]),
    );
  });
});

describeWith(['crm_verify'], 'cluster verify of a file', () => {
  test('says nothing where all is well', async () => {
    const well = cib().property('stonith-enabled', 'false').node('node1').primitive('web').text();
    expect(await onFile(well, 'cluster', 'verify')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  const unseen = cib().node('node1').primitive('fence', { agent: 'stonith:fence_xvm' }).text();

  test('takes a file whose nodes can be fenced, though none of them has a state', async () => {
    expect(await onFile(unseen, 'cluster', 'verify')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('--full shows the warnings of Pacemaker, which are no errors', async () => {
    const { status, stderr } = await onFile(unseen, 'cluster', 'verify', '--full');
    expect(stderr).toMatch(/^Warning: .*node1/m);
    expect(status).toBe(0);
  });

  test('tells what Pacemaker finds, with its line', async () => {
    const { status, stderr } = await onFile(text.replace('rsc="web"', 'rsc="gone"'), 'cluster', 'verify');
    expect(stderr).toMatch(
      /^Error: invalid cib: line \d+, <rsc_location>: IDREF attribute rsc references an unknown ID/,
    );
    expect(status).toBe(1);
  });

  test('finds two guests of one name, which crm_verify and pcs take', async () => {
    const twice = cib()
      .property('stonith-enabled', 'false')
      .node('node1')
      .vm('v1')
      .guest('g', 'v1')
      .vm('v2')
      .guest('g', 'v2');
    const { status, stderr } = await onFile(twice.text(), 'cluster', 'verify');
    expect(stderr).toContain("'g'");
    expect(status).toBe(1);
  });
});

test('cluster verify names the node whose address or port is wrong', async () => {
  const wrong = cib()
    .node('node1')
    .vm('vm1')
    .guest('guest1', 'vm1', { 'remote-port': '99999', 'remote-addr': '127.0.0.1' })
    .remote('remote1', { server: 'node1', port: 'abc' });
  const { stderr } = await onFile(wrong.text(), 'cluster', 'verify');
  expect(stderr).toContain("Error: node 'guest1': '99999' is not a valid remote-port value");
  expect(stderr).toContain("Warning: node 'guest1': '127.0.0.1' is the address by which every host reaches");
  expect(stderr).toContain("Error: node 'remote1': 'abc' is not a valid port value");
  expect(stderr).toContain("Error: node 'remote1': 'node1' already exists as cluster node");
});

test.each([
  ['cluster', 'verify'],
  ['node', 'list'],
])('%s %s finds a guest node that is none by a misspelling', async (...words) => {
  const meant = cib().node('node1').vm('vm1').text();
  const misspelled = meant.replace(
    /(<primitive id="vm1"[^>]*>)/,
    '$1<meta_attributes id="m"><nvpair id="n" name="remote_node" value="guest1"/><nvpair id="o" name="owner" value="me"/></meta_attributes>',
  );
  const { stderr } = await onFile(misspelled, ...words);
  expect(stderr).toMatch(
    /^Warning: resource 'vm1' has a meta attribute 'remote_node' \(line \d+\), which Pacemaker does not know$/m,
  );
  expect(stderr).toContain(
    "if 'remote-node' was meant: pacer resource meta vm1 remote_node= remote-node=VALUE",
  );
  expect(stderr).not.toContain('owner');
});

test('cluster verify says once what to do about several nodes', async () => {
  const wrong = cib().node('node1');
  for (const number of [1, 2, 3]) {
    wrong.vm(`vm${number}`).guest(`guest${number}`, `vm${number}`, { 'remote-addr': '10.0.0.1' });
  }
  const { stderr } = await onFile(wrong.text(), 'cluster', 'verify');
  expect(stderr.match(/^ {2}give another address/gm)).toHaveLength(1);
});

describe('cluster cib of a file', () => {
  test('prints the text as it is', async () => {
    expect((await onFile(text, 'cluster', 'cib')).stdout.trimEnd()).toBe(text.trimEnd());
  });

  test.each([
    ['an unknown scope', ['scope=bogus'], "Error: invalid CIB scope 'bogus'"],
    [
      'a section that is not there',
      ['scope=tags'],
      "Error: unable to get cib: the configuration has no section 'tags'",
    ],
    [
      'two ways to say the scope',
      ['scope=nodes', '--config'],
      "Error: Cannot use 'scope' together with '--config'",
    ],
  ])('refuses %s', async (_, words, expected) => {
    const { status, stderr } = await onFile(text, 'cluster', 'cib', ...words);
    expect(stderr).toContain(expected);
    expect(status).toBe(1);
  });
});
