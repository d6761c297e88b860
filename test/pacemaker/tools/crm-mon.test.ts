import { afterEach, beforeEach, expect, test } from 'vitest';
import { localHost } from '../../../src/host/local-host.ts';
import { type ClusterStatus, connectionState, failuresOf } from '../../../src/model/cluster-status.ts';
import { readStatus } from '../../../src/pacemaker/tools/crm-mon.ts';
import { type CibFileCluster, cibFileCluster } from '../../support/cib-file-cluster.ts';
import { dummy, liveCib, primitive } from '../../support/live-cib.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { describeWith } from '../../support/require-tool.ts';
import { lostNode, type RememberedOperation, upNode } from '../../support/status-section.ts';

let cluster: CibFileCluster;

beforeEach(() => {
  cluster = cibFileCluster('');
});

afterEach(() => cluster.remove());

const vmStarted: RememberedOperation = { resource: 'vm1', operation: 'start' };
const connection = { resource: 'guest1', agent: 'ocf:pacemaker:remote', operation: 'start' } as const;
const guest = dummy('vm1', { 'remote-node': 'guest1' });

async function status(resources: string, operations: RememberedOperation[]): Promise<ClusterStatus> {
  cluster.set(liveCib({ resources, status: upNode('1', 'node1', operations) + lostNode('2', 'node2') }));
  const read = await readStatus(localHost(quietContext(cluster.environment)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describeWith(['crm_mon'], 'the status that crm_mon tells', () => {
  test('has every node with its kind', async () => {
    const { nodes } = await status(guest + primitive('remote1', 'remote'), [vmStarted]);
    expect(Object.fromEntries(nodes.map(({ name, kind }) => [name, kind]))).toEqual({
      node1: 'cluster',
      node2: 'cluster',
      guest1: 'guest',
      remote1: 'remote',
    });
  });

  test('tells a node that is up from one that has to be fenced', async () => {
    const { nodes } = await status('', []);
    expect(nodes.map(({ name, online, unclean }) => [name, online, unclean])).toEqual([
      ['node1', true, false],
      ['node2', false, true],
    ]);
  });

  test('tells where a resource runs', async () => {
    const { resources } = await status(dummy('vm1'), [vmStarted]);
    expect(resources).toMatchObject([{ id: 'vm1', role: 'Started', nodes: ['node1'] }]);
  });

  test('finds resources in groups and clones', async () => {
    const nested = `<group id="g">${dummy('one')}</group><clone id="c">${dummy('two')}</clone>`;
    const { resources } = await status(nested, [{ resource: 'two', operation: 'start' }]);
    expect(new Set(resources.map(({ id }) => id))).toEqual(new Set(['one', 'two']));
  });
});

describeWith(['crm_mon'], 'the connection to a guest node', () => {
  test('is online when its connection resource is started', async () => {
    const known = await status(guest, [vmStarted, connection]);
    expect(connectionState(known, 'guest1')).toBe('online');
  });

  test('is stopped before the cluster has tried it', async () => {
    const known = await status(guest, [vmStarted]);
    expect(connectionState(known, 'guest1')).toBe('stopped');
  });

  test('is failed after a start that did not work, with the reason', async () => {
    const refused = { ...connection, exitStatus: 1, exitReason: 'Key was rejected by service' };
    const known = await status(guest, [vmStarted, refused]);
    expect(connectionState(known, 'guest1')).toBe('failed');
    expect(failuresOf(known, 'guest1')).toMatchObject([
      { operation: 'guest1_start_0', node: 'node1', exitReason: 'Key was rejected by service' },
    ]);
  });

  test('is unknown for a name that nothing defines', async () => {
    expect(connectionState(await status(guest, []), 'guest2')).toBe('unknown');
  });
});
