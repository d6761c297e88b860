import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntilOnline } from '../../src/apply/wait.ts';
import { localHost } from '../../src/host/local-host.ts';
import { type CibFileCluster, cibFileCluster } from '../support/cib-file-cluster.ts';
import { dummy, liveCib } from '../support/live-cib.ts';
import { quietContext } from '../support/quiet-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { type RememberedOperation, upNode } from '../support/status-section.ts';

let cluster: CibFileCluster;

beforeEach(() => {
  cluster = cibFileCluster(cibWith());
});

afterEach(() => cluster.remove());

const connection = { resource: 'guest1', agent: 'ocf:pacemaker:remote', operation: 'start' } as const;

function cibWith(...operations: RememberedOperation[]): string {
  const history: RememberedOperation[] = [{ resource: 'vm1', operation: 'start' }, ...operations];
  const status = upNode('1', 'node1', history) + upNode('2', 'node2');
  return liveCib({ resources: dummy('vm1', { 'remote-node': 'guest1' }), status });
}

function wait(seconds: number) {
  const context = quietContext(cluster.environment);
  return waitUntilOnline(localHost(context), 'guest1', seconds, context);
}

describeWith(['crm_mon'], 'waiting for a node', () => {
  test('ends at once when it is online already', async () => {
    cluster.set(cibWith(connection));
    expect(await wait(0)).toEqual({ ok: true, value: undefined });
  });

  test('ends when it comes online', async () => {
    setTimeout(() => cluster.set(cibWith(connection)), 300);
    expect(await wait(20)).toEqual({ ok: true, value: undefined });
  });

  test('ends after its time, and says what to look at', async () => {
    const waited = await wait(0.2);
    expect(waited).toMatchObject({ error: { code: 'NODE_NOT_ONLINE' } });
    expect(waited).toMatchObject({ error: { facts: { reason: 'the cluster has not tried to connect' } } });
  });

  test('gives the reason of the failed connection, and the check that fits it', async () => {
    const exitReason = 'Connection refused without enough time to retry';
    cluster.set(cibWith({ ...connection, exitStatus: 1, exitReason }));
    expect(await wait(0)).toMatchObject({
      error: {
        facts: {
          reason: `${exitReason} (guest1_start_0 on node1)`,
          check: expect.stringContaining('systemctl status pacemaker_remote'),
        },
      },
    });
  });

  test('ends early on a refused key, which the cluster does not try again', async () => {
    cluster.set(cibWith({ ...connection, exitStatus: 1, exitReason: 'Key was rejected by service' }));
    const before = Date.now();
    const waited = await wait(60);
    expect(waited).toMatchObject({ error: { facts: { check: expect.stringContaining('key on guest1') } } });
    expect(Date.now() - before).toBeLessThan(10_000);
  });
});
