import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { typeLine } from './run-decision.ts';

const operations = `<operations>
  <op name="monitor" interval="10s" timeout="20s" id="D-monitor-interval-10s"/>
  <op name="start" interval="0s" timeout="20s" on-fail="block" id="own"/>
</operations>`;
const dummy = cib().primitive('D', { raw: operations }).text();
const guest = cib().vm('vm1').guest('guest1', 'vm1', { 'remote-addr': '192.0.2.1' }).vm('vm2').text();
const remote = cib().remote('remote1', { server: '192.0.2.7' }).text();

describe('resource update of operations', () => {
  test('changes the named option and keeps the others', async () => {
    const { changes } = await typeLine(dummy, 'resource update D op monitor timeout=99s');
    expect(changes).toEqual([
      '- <op name="monitor" interval="10s" timeout="20s" id="D-monitor-interval-10s"/>',
      '+ <op name="monitor" interval="10s" timeout="99s" id="D-monitor-interval-10s"/>',
    ]);
  });

  test('lets a generated id follow the interval', async () => {
    const { changes } = await typeLine(dummy, 'resource update D op monitor interval=30s');
    expect(changes.at(-1)).toBe(
      '+ <op name="monitor" interval="30s" timeout="20s" id="D-monitor-interval-30s"/>',
    );
  });

  test('keeps an id that somebody chose', async () => {
    const { changes } = await typeLine(dummy, 'resource update D op start interval=3');
    expect(changes.at(-1)).toContain('id="own"');
  });

  test('takes an option away that is given without a value', async () => {
    const { changes } = await typeLine(dummy, 'resource update D op start on-fail=');
    expect(changes.at(-1)).toBe('+ <op name="start" interval="0s" timeout="20s" id="own"/>');
  });

  test('adds a monitor for another role', async () => {
    const { changes } = await typeLine(dummy, 'resource update D op monitor role=Promoted interval=5s');
    expect(changes).toEqual([
      '+ <op name="monitor" role="Promoted" interval="5s" id="D-monitor-interval-5s"/>',
    ]);
  });

  test('chooses among several monitors by the interval', async () => {
    const { text: two } = await typeLine(
      dummy,
      'resource update D op monitor role=Promoted interval=5s timeout=9',
    );
    const { changes } = await typeLine(two, 'resource update D op monitor interval=5 timeout=50');
    expect(changes.at(-1)).toContain('role="Promoted" interval="5" timeout="50"');
  });

  test('refuses an interval that another monitor has', async () => {
    const { says, changes } = await typeLine(
      dummy,
      'resource update D op monitor role=Promoted interval=10 monitor interval=10s',
    );
    expect(says[0]).toContain('multiple specification of the same operation with the same interval');
    expect(changes).toEqual([]);
  });

  test('sets the check level inside the operation', async () => {
    const { changes } = await typeLine(dummy, 'resource update D op monitor OCF_CHECK_LEVEL=10');
    expect(changes.join('\n')).toContain('name="OCF_CHECK_LEVEL" value="10"');
  });

  test('changes nothing where all is already so', async () => {
    const { text } = await typeLine(dummy, 'resource update D op monitor interval=10s timeout=20s');
    expect(text).toBe(dummy);
  });
});

describe('resource update of a guest node', () => {
  test('does not collide with itself', async () => {
    const { says, text } = await typeLine(guest, 'resource update vm1 meta remote-connect-timeout=90s');
    expect(says).toEqual([]);
    expect(text).toContain('name="remote-connect-timeout" value="90s"');
  });

  test('says that the cluster connects anew when the address changes', async () => {
    const { says, hints } = await typeLine(guest, 'resource meta vm1 remote-addr=192.0.2.2');
    expect(says).toEqual([
      "Warning: with this the cluster connects to guest node 'guest1' anew, by the new address and port",
    ]);
    expect(hints.join()).toContain('pacer cluster node add-guest guest1 vm1');
  });

  test('refuses the address of another node', async () => {
    const text = cib()
      .vm('vm1')
      .guest('guest1', 'vm1', { 'remote-addr': '192.0.2.1' })
      .remote('remote1', { server: '192.0.2.7' })
      .text();
    const { says } = await typeLine(text, 'resource meta vm1 remote-addr=192.0.2.7');
    expect(says[0]).toContain("Error: '192.0.2.7' already exists as the address of remote node 'remote1'");
  });

  test('makes a guest node where remote-node is new, and says what sets up the host', async () => {
    const { says, text } = await typeLine(guest, 'resource meta vm2 remote-node=guest2');
    expect(says).toEqual([
      "this makes guest node 'guest2' in the configuration only, its host is not set up",
    ]);
    expect(text).toContain('value="guest2"');
  });

  test('names remove-guest where remote-node goes', async () => {
    const { says, hints } = await typeLine(guest, 'resource meta vm1 remote-node=');
    expect(says[0]).toContain('this command is not sufficient for removing a guest node');
    expect(hints.join()).toContain('pacer cluster node remove-guest guest1');
  });

  test('names both commands where the node would change its name', async () => {
    const { says, hints } = await typeLine(guest, 'resource update vm1 meta remote-node=guest9');
    expect(says[0]).toContain("Error: resource 'vm1' is guest node 'guest1' already");
    expect(hints.join()).toContain('pacer cluster node remove-guest guest1');
  });

  test('refuses remote-node on a clone', async () => {
    const text = cib().primitive('D').clone('D-clone', 'D').text();
    const { says } = await typeLine(text, 'resource meta D-clone remote-node=guest1');
    expect(says[0]).toContain("Error: 'D-clone' is not a resource but a clone");
  });
});

describe('resource update of a remote node', () => {
  test('takes another port for its own address', async () => {
    const { says } = await typeLine(remote, 'resource update remote1 port=3122');
    expect(says).toEqual([
      "Warning: with this the cluster connects to remote node 'remote1' anew, by the new address and port",
    ]);
  });

  test('says what stopping the connection does', async () => {
    const { says } = await typeLine(remote, 'resource meta remote1 target-role=Stopped');
    expect(says[0]).toContain("Error: stopping the connection 'remote1'");
  });
});

describe('resource update of what is not there', () => {
  test('points out an id in another letter case', async () => {
    const { says, hints } = await typeLine(dummy, 'resource update d fake=1');
    expect(says).toEqual(["Error: resource 'd' does not exist"]);
    expect(hints.join()).toContain("there is a 'D': letter case counts");
  });

  test('sends operations of a clone to its resource', async () => {
    const text = cib().primitive('D').clone('D-clone', 'D').text();
    const { says } = await typeLine(text, 'resource update D-clone op monitor interval=3');
    expect(says).toEqual(["Error: clone 'D-clone' has no operations of its own"]);
  });
});
