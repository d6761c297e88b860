import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { typeLine } from './run-decision.ts';

const empty = cib().node('node1').text();

describe('resource create', () => {
  test('writes the machine of the walk-through as pcs does', async () => {
    const line =
      'resource create vm-guest1 VirtualDomain hypervisor=qemu:///system config=vm-guest1.xml meta';
    const { changes, says } = await typeLine(empty, line);
    expect(changes.filter((change) => !change.startsWith('- '))).toEqual([
      '+ <resources>',
      '+ <primitive id="vm-guest1" class="ocf" type="VirtualDomain" provider="heartbeat">',
      '+ <instance_attributes id="vm-guest1-instance_attributes">',
      '+ <nvpair id="vm-guest1-instance_attributes-config" name="config" value="vm-guest1.xml"/>',
      '+ <nvpair id="vm-guest1-instance_attributes-hypervisor" name="hypervisor" value="qemu:///system"/>',
      '+ <operations>',
      '+ <op name="migrate_from" interval="0s" timeout="60s" id="vm-guest1-migrate_from-interval-0s"/>',
      '+ <op name="migrate_to" interval="0s" timeout="120s" id="vm-guest1-migrate_to-interval-0s"/>',
      '+ <op name="monitor" interval="10s" timeout="30s" id="vm-guest1-monitor-interval-10s"/>',
      '+ <op name="start" interval="0s" timeout="90s" id="vm-guest1-start-interval-0s"/>',
      '+ <op name="stop" interval="0s" timeout="90s" id="vm-guest1-stop-interval-0s"/>',
    ]);
    expect(says).toEqual(["Assumed agent name 'ocf:heartbeat:VirtualDomain' (deduced from 'VirtualDomain')"]);
  });

  test('takes the word params of the walk-through', async () => {
    const { text } = await typeLine(
      empty,
      'resource create webserver apache params configfile=/etc/httpd.conf',
    );
    expect(text).toContain('name="configfile" value="/etc/httpd.conf"');
  });

  test('keeps blanks, quotes and ampersands of a value', async () => {
    const { text } = await typeLine(empty, `resource create D ocf:pacemaker:Dummy 'fake=a & "b" <c>'`);
    expect(text).toContain('value="a &amp; &quot;b&quot; &lt;c');
  });

  test('is held up by times that nobody can read', async () => {
    const { says, changes } = await typeLine(
      empty,
      'resource create D ocf:pacemaker:Dummy op monitor timeout=soon',
    );
    expect(says).toEqual([
      "Error: 'soon' is not a valid timeout value of operation monitor, use time interval (e.g. 1, 2s, 3m, 4h, ...)",
    ]);
    expect(changes).toEqual([]);
  });

  test('writes the role that the schema of the CIB knows', async () => {
    const old = cib().root({ 'validate-with': 'pacemaker-3.0' }).text();
    const { text } = await typeLine(old, 'resource create D ocf:pacemaker:Dummy op monitor role=Promoted');
    expect(text).toContain('role="Master"');
  });

  test('refuses on-fail=demote where the schema has no such value', async () => {
    const old = cib().root({ 'validate-with': 'pacemaker-3.0' }).text();
    const { says } = await typeLine(old, 'resource create D ocf:pacemaker:Dummy op monitor on-fail=demote');
    expect(says).toEqual([
      "Error: on-fail value 'demote' needs schema pacemaker-3.4, the CIB has 'pacemaker-3.0'",
    ]);
  });

  test('refuses an id for an operation that the new resource has', async () => {
    const { says } = await typeLine(empty, 'resource create D ocf:pacemaker:Dummy op monitor id=D');
    expect(says).toEqual(["Error: 'D' cannot be the id of two new elements"]);
  });

  test('makes a resources section where a file has none', async () => {
    const bare = '<cib validate-with="pacemaker-3.9"><configuration><constraints/></configuration></cib>';
    const { text } = await typeLine(bare, 'resource create D ocf:pacemaker:Dummy --no-default-ops');
    expect(text).toMatch(/<resources>\s*<primitive id="D".*<\/resources>\s*<constraints\/>/s);
  });

  test('drops a clone id that would be the id of its resource', async () => {
    const { says } = await typeLine(empty, 'resource create D ocf:pacemaker:Dummy clone D');
    expect(says).toEqual(["Error: 'D' cannot be the id of both the new resource and its clone"]);
  });
});

describe('resource create of a guest node', () => {
  const machine = 'resource create vm-guest1 ocf:heartbeat:VirtualDomain config=/g1.xml';

  test('works as the walk-through types it, and says what sets up the host', async () => {
    const { text, says, hints } = await typeLine(empty, `${machine} meta remote-node=guest1`);
    expect(text).toContain('name="remote-node" value="guest1"');
    expect(says).toEqual([
      "this makes guest node 'guest1' in the configuration only, its host is not set up",
    ]);
    expect(hints.join()).toContain('pacer cluster node add-guest guest1 vm-guest1');
  });

  test('refuses the name of the resource itself', async () => {
    const { says } = await typeLine(empty, `${machine} meta remote-node=vm-guest1`);
    expect(says[0]).toContain("Error: 'vm-guest1' already exists as the resource 'vm-guest1'");
  });

  test('refuses the name of another guest node in another letter case', async () => {
    const text = cib().vm('vm1').guest('Guest1', 'vm1').text();
    const { says, changes } = await typeLine(text, `${machine} meta remote-node=guest1`);
    expect(says[0]).toContain("Error: 'guest1' already exists as guest node 'Guest1' of resource 'vm1'");
    expect(changes).toEqual([]);
  });

  test('refuses the address and port of another guest node', async () => {
    const text = cib().vm('vm1').guest('guest1', 'vm1', { 'remote-addr': '192.0.2.1' }).text();
    const { says } = await typeLine(text, `${machine} meta remote-node=guest2 remote-addr=192.0.2.1`);
    expect(says[0]).toContain("Error: '192.0.2.1' already exists as the address of guest node 'guest1'");
  });

  test('takes the address of another guest node with another port', async () => {
    const text = cib().vm('vm1').guest('guest1', 'vm1', { 'remote-addr': '192.0.2.1' }).text();
    const line = `${machine} meta remote-node=guest2 remote-addr=192.0.2.1 remote-port=3122`;
    expect((await typeLine(text, line)).text).toContain('value="guest2"');
  });

  test('refuses a port that is none', async () => {
    const { says } = await typeLine(empty, `${machine} meta remote-node=guest1 remote-port=65536`);
    expect(says[0]).toBe("Error: '65536' is not a valid remote-port value, use a port number (1..65535)");
  });

  test.each(['clone', 'promotable --force', 'bundle B1'])('refuses to stand in a %s', async (place) => {
    const text = cib().bundle('B1', { ip: '192.0.2.50' }).text();
    const { says } = await typeLine(text, `${machine} meta remote-node=guest1 ${place}`);
    expect(says.join('\n')).toContain('and cannot be a guest node');
  });

  test('makes no node of a bundle that has the name of a guest node', async () => {
    const text = cib().bundle('B1', { ip: '192.0.2.50' }).vm('vm').guest('B1-0', 'vm').text();
    const { says } = await typeLine(text, 'resource create web ocf:pacemaker:Dummy bundle B1');
    expect(says).toEqual([
      expect.stringContaining("a replica of bundle 'B1' 'B1-0', which already exists as guest node"),
    ]);
  });

  test('may stand in a group', async () => {
    const { text } = await typeLine(empty, `${machine} meta remote-node=guest1 --group web`);
    expect(text).toMatch(/<group id="web">\s*<primitive id="vm-guest1"/);
  });

  test('refuses the name of the group that it makes', async () => {
    const { says } = await typeLine(empty, `${machine} meta remote-node=Web --group web`);
    expect(says.join('\n')).toContain(
      "'Web' cannot be the name of the guest node, as it is the id of the group 'web'",
    );
  });

  test('warns of an address without a node', async () => {
    const { says } = await typeLine(empty, `${machine} meta remote-addr=192.0.2.1`);
    expect(says).toEqual(["Warning: remote-addr of resource 'vm-guest1' has no effect without remote-node"]);
  });
});

describe('resource create of a remote node', () => {
  test('works as the walk-through types it, and says what sets up the host', async () => {
    const { text, says, hints } = await typeLine(
      empty,
      'resource create remote1 remote server=192.168.122.200 port=8938',
    );
    expect(text).toContain('name="server" value="192.168.122.200"');
    expect(says.at(-1)).toBe(
      "this makes remote node 'remote1' in the configuration only, its host is not set up",
    );
    expect(hints.join()).toContain('pacer cluster node add-remote remote1 192.168.122.200');
  });

  test.each(['--disabled', 'meta target-role=stopped'])('is never made disabled (%s)', async (word) => {
    const { says, changes } = await typeLine(empty, `resource create remote1 ocf:pacemaker:remote ${word}`);
    expect(says).toContain("Error: the connection of remote node 'remote1' must not be created disabled");
    expect(changes).toEqual([]);
  });

  test.each(['clone', '--group g'])('refuses to stand in a container (%s)', async (word) => {
    const { says } = await typeLine(empty, `resource create remote1 ocf:pacemaker:remote ${word}`);
    expect(says.join('\n')).toContain(
      "Error: connection resource 'remote1' of a remote node must not be inside",
    );
  });

  test.each(['port=0', 'port=65536', 'port=abc', 'reconnect_interval=soon'])(
    'refuses what cannot be dialed (%s)',
    async (setting) => {
      const { says } = await typeLine(empty, `resource create remote1 ocf:pacemaker:remote ${setting}`);
      expect(says.join('\n')).toContain(`Error: '${setting.split('=')[1]}' is not a valid`);
    },
  );

  test('refuses the name of a cluster node', async () => {
    const { says } = await typeLine(empty, 'resource create node1 ocf:pacemaker:remote');
    expect(says.join('\n')).toContain("Error: 'node1' already exists as cluster node");
  });
});

describe('resource create with the name of a node', () => {
  test('refuses the name of a guest node, in any letter case', async () => {
    const text = cib().vm('vm1').guest('guest1', 'vm1').text();
    const { says } = await typeLine(text, 'resource create GUEST1 ocf:pacemaker:Dummy');
    expect(says[0]).toContain("Error: 'GUEST1' already exists as guest node 'guest1' of resource 'vm1'");
  });

  test('refuses the name of a remote node', async () => {
    const text = cib().remote('remote1').text();
    const { says } = await typeLine(text, 'resource create remote1 ocf:pacemaker:Dummy');
    expect(says[0]).toContain("Error: 'remote1' already exists as primitive");
  });
});
