import { describe, expect, test } from 'vitest';
import { decideAddRemote } from '../../../src/plan/nodes/add-remote.ts';
import { cib } from '../../support/cluster-builder.ts';
import { outcome } from './outcome.ts';
import { remoteAgent, remoteRequest } from './remote-request.ts';

const agent = await remoteAgent();
const before = cib().node('node1').vm('vm1').guest('guest1', 'vm1', { 'remote-addr': '10.0.0.11' }).text();

describe('add-remote', () => {
  test('makes the connection resource, with the name as its address', async () => {
    const { changes, says } = await addRemote(before, 'remote1');
    expect(changes.slice(0, 3)).toEqual([
      '+ <primitive id="remote1" class="ocf" type="remote" provider="pacemaker">',
      '+ <instance_attributes id="remote1-instance_attributes">',
      '+ <nvpair id="remote1-instance_attributes-server" name="server" value="remote1"/>',
    ]);
    expect(says).toEqual(["No addresses specified for host 'remote1', using 'remote1'"]);
  });

  test('says nothing more where an address is typed', async () =>
    expect((await addRemote(before, 'remote1 10.0.0.21')).says).toEqual([]));

  test.each([
    ['the name of a resource', 'vm1', "'vm1' already exists as resource (line 8)"],
    [
      'the name of a guest node',
      'Guest1',
      "'Guest1' already exists as guest node 'guest1' of resource 'vm1' (line 11)",
    ],
    [
      "a guest node's address",
      'remote1 10.0.0.11',
      "'10.0.0.11' already exists as the address of guest node 'guest1' of resource 'vm1' with port 3121 (line 11)",
    ],
    [
      'a port that is none',
      'remote1 port=99999',
      "'99999' is not a valid port value, use a port number (1..65535)",
    ],
    [
      'an interval that is none',
      'remote1 host1 reconnect_interval=soon',
      "'soon' is not a valid reconnect_interval value, use time interval (e.g. 1, 2s, 3m, 4h, ...)",
    ],
    [
      'the address as a setting',
      'remote1 server=host1',
      "invalid resource option 'server', allowed options are: 'port', 'reconnect_interval', 'trace_file', 'trace_ra'",
    ],
  ])('refuses %s', async (_title, line, says) => {
    expect((await addRemote(before, line)).says).toContain(`Error: ${says}`);
  });

  test('names the way to give an address', async () =>
    expect((await addRemote(before, 'remote1 server=host1')).hints).toContain(
      'give the address without a name: pacer cluster node add-remote NAME host1',
    ));
});

describe('add-remote for a node that there is', () => {
  const there = cib().remote('remote1', { server: 'host1', port: '3122' }).text();

  test.each(['remote1', 'remote1 host1', 'remote1 host1 port=3122 reconnect_interval=0'])(
    'changes nothing: %s',
    async (line) => {
      const { says, text } = await addRemote(there, line);
      expect(says).toEqual(["'remote1' is already a remote node, reached at 'host1' port 3122"]);
      expect(text).toBe(there);
    },
  );
  test('is refused with another address, with the command that changes it', async () => {
    const { says, hints, text } = await addRemote(there, 'remote1 host2');
    expect(says).toEqual([
      "Error: 'remote1' is already a remote node (line 6), with server 'host1' instead of 'host2'",
    ]);
    expect(hints).toEqual(['to change it: pacer resource update remote1 server=host2']);
    expect(text).toBe(there);
  });
  test('is refused with an operation or meta attribute that it has not', async () => {
    const { says } = await addRemote(there, 'remote1 host1 op monitor interval=9s meta a=1');
    expect(says).toEqual([
      "Error: 'remote1' is already a remote node (line 6), without op monitor interval=9s meta a=1",
    ]);
  });
});

function addRemote(text: string, line: string) {
  return outcome(text, (state) => decideAddRemote(state, remoteRequest(line), agent));
}
