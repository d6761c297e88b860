import { afterEach, beforeEach, expect, test } from 'vitest';
import { explainConnection } from '../../src/apply/connection-failure.ts';
import { localHost } from '../../src/host/local-host.ts';
import { isLeftClosed } from '../../src/model/cluster-status.ts';
import { readStatus } from '../../src/pacemaker/tools/crm-mon.ts';
import { type CibFileCluster, cibFileCluster } from '../support/cib-file-cluster.ts';
import { dummy, liveCib, primitive } from '../support/live-cib.ts';
import { quietContext } from '../support/quiet-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { type RememberedOperation, upNode } from '../support/status-section.ts';

let cluster: CibFileCluster;

beforeEach(() => {
  cluster = cibFileCluster('');
});

afterEach(() => cluster.remove());

const vmStarted: RememberedOperation = { resource: 'vm1', operation: 'start' };
const vmFailed: RememberedOperation = { ...vmStarted, exitStatus: 1, exitReason: 'no such domain' };
const connection = { resource: 'guest1', agent: 'ocf:pacemaker:remote', container: 'vm1' } as const;
const connected: RememberedOperation = { ...connection, operation: 'start' };
const disconnected: RememberedOperation = { ...connection, operation: 'stop' };

interface Cluster {
  readonly vm?: Readonly<Record<string, string>>;
  readonly remote?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

async function explain(node: string, history: readonly RememberedOperation[], told: Cluster = {}) {
  const { vm, remote, options } = told;
  const resources = dummy('vm1', { 'remote-node': 'guest1', ...vm }) + primitive('remote1', 'remote', remote);
  cluster.set(liveCib({ resources, ...(options && { options }), status: upNode('1', 'node1', history) }));
  const status = await readStatus(localHost(quietContext(cluster.environment)));
  if (!status.ok) throw new Error(status.error.code);
  return {
    ...explainConnection(status.value, node),
    isLeftClosed: isLeftClosed(status.value, node),
  };
}

describeWith(['crm_mon'], 'a connection on which nothing failed', () => {
  test('was closed when the daemon ended in order: the command that has the cluster connect again', async () => {
    expect(await explain('guest1', [vmStarted, disconnected])).toMatchObject({
      reason: expect.stringContaining('closed in order'),
      check: expect.stringContaining('pacer resource refresh guest1'),
      isLeftClosed: true,
    });
  });

  test('the same of a remote node', async () => {
    const stopped = { ...disconnected, resource: 'remote1' };
    expect(await explain('remote1', [stopped])).toMatchObject({
      check: expect.stringContaining('pacer resource refresh remote1'),
      isLeftClosed: true,
    });
  });

  test('was not tried yet', async () => {
    expect(await explain('guest1', [vmStarted])).toMatchObject({
      reason: 'the cluster has not tried to connect',
      isLeftClosed: false,
    });
  });

  test('is open', async () => {
    expect(await explain('guest1', [vmStarted, connected])).toMatchObject({ isLeftClosed: false });
  });

  test('is down with a disabled machine', async () => {
    const told = { vm: { 'target-role': 'Stopped' } };
    const vmStopped: RememberedOperation = { resource: 'vm1', operation: 'stop' };
    expect(await explain('guest1', [vmStopped, disconnected], told)).toMatchObject({
      reason: 'vm1 is disabled',
      check: 'to start it: pacer resource enable vm1',
      isLeftClosed: false,
    });
  });

  test('is down with a machine that failed, in the words of its agent', async () => {
    expect(await explain('guest1', [vmFailed])).toMatchObject({
      reason: 'vm1, which starts it, failed: no such domain (vm1_start_0 on node1)',
      check: expect.stringContaining('pacer resource cleanup vm1'),
    });
  });

  test('is down with a machine that runs nowhere', async () => {
    expect(await explain('guest1', [])).toMatchObject({ reason: 'vm1, which starts it, is stopped' });
  });

  test('is disabled', async () => {
    const stopped = { ...disconnected, resource: 'remote1' };
    expect(await explain('remote1', [stopped], { remote: { 'target-role': 'stopped' } })).toMatchObject({
      reason: 'remote1 is disabled',
      check: 'to start it: pacer resource enable remote1',
      isLeftClosed: false,
    });
  });

  test('is not managed', async () => {
    const told = { options: { 'maintenance-mode': 'true' } };
    expect(await explain('guest1', [vmStarted, disconnected], told)).toMatchObject({
      reason: expect.stringContaining('does not manage vm1'),
      check: expect.stringContaining('maintenance-mode=false'),
      isLeftClosed: false,
    });
  });
});
