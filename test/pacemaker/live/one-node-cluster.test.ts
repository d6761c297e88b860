import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateChange } from '../../../src/apply/simulate.ts';
import { waitUntilIdle, waitUntilOnline } from '../../../src/apply/wait.ts';
import { applyEdits } from '../../../src/cib/apply-edits.ts';
import type { CibDocument } from '../../../src/cib/document.ts';
import type { Host } from '../../../src/host/host.ts';
import { liveStore } from '../../../src/pacemaker/live/live-store.ts';
import { readStatus } from '../../../src/pacemaker/tools/crm-mon.ts';
import { removeNode } from '../../../src/pacemaker/tools/crm-node-remove.ts';
import { cleanUpNode } from '../../../src/pacemaker/tools/crm-resource-cleanup.ts';
import { bundledScript } from '../../support/bundled-script.ts';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../../support/one-node-cluster.ts';
import { guestEdits } from '../guest-edits.ts';
import { newResource } from '../new-resource.ts';

const run = promisify(execFile);
const done = { ok: true, value: undefined };

let cluster: OneNodeCluster;

async function read(): Promise<CibDocument> {
  const document = await liveStore(cluster.host).read();
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

async function add(...ids: string[]): Promise<void> {
  const document = await read();
  const written = await liveStore(cluster.host).write(
    document,
    ids.map((id) => newResource(document, id)),
  );
  expect(written).toEqual({ ok: true, value: 'written' });
}

/** The operations that failed: `RESOURCE_OPERATION_INTERVAL`. */
async function failures(): Promise<string[]> {
  const status = await readStatus(cluster.host);
  return status.ok ? status.value.failures.map(({ operation }) => operation) : [];
}

async function onNode(...argv: string[]): Promise<string> {
  const answer = await cluster.host.run({ argv });
  if (!answer.ok || answer.value.status !== 0) throw new Error(JSON.stringify(answer));
  return answer.value.stdout;
}

describe.runIf(canStartOneNodeCluster())('a running cluster of one node (root, corosync, pacemaker)', () => {
  beforeAll(async () => {
    cluster = await startOneNodeCluster();
  }, 90_000);

  afterAll(() => cluster?.stop());

  test('takes a change, counts one epoch for it, and starts the new resource', async () => {
    const before = await read();
    await add('vm1');
    expect(await waitUntilIdle(cluster.host, 30)).toEqual(done);
    expect(Number((await read()).root.get('epoch'))).toBe(Number(before.root.get('epoch')) + 1);
    const status = await readStatus(cluster.host);
    expect(status.ok && status.value.resources).toMatchObject([{ id: 'vm1', role: 'Started' }]);
  }, 40_000);

  test('keeps its own word on leader and quorum', async () => {
    await add('vm2');
    const { root } = await read();
    expect([root.get('have-quorum'), root.get('dc-uuid')]).toEqual(['1', '1']);
  });

  test('takes a change decided on a status that is no longer the newest', async () => {
    const store = liveStore(cluster.host);
    const document = await read();
    await onNode('attrd_updater', '--name', 'moved', '--update', String(Date.now()));
    while ((await read()).root.get('num_updates') === document.root.get('num_updates')) {}
    const written = await store.write(document, [newResource(document, 'vm3')]);
    expect(written).toEqual({ ok: true, value: 'written' });
  });

  test('would start the connection of a new guest, and move services to it that may run anywhere', async () => {
    const before = await read();
    const after = await applyEdits(before, guestEdits(before, 'vm1', 'guest1'));
    const virtualMachines = new Set(['vm1']);
    const simulation = await simulateChange(cluster.host, { before, after, virtualMachines, depth: 'all' });
    const effects = simulation.simulated ? simulation.effects : [];
    expect(effects).toContainEqual({ effect: 'start', subject: 'guest1', node: 'node1' });
    expect(effects).toContainEqual({ effect: 'move', subject: 'vm2', node: 'guest1' });
    expect(effects.filter(({ subject }) => subject === 'vm1')).toEqual([]);
  });

  test('says why a guest does not come online, forgets it on demand, and the node with it', async () => {
    const document = await read();
    const written = await liveStore(cluster.host).write(document, guestEdits(document, 'vm1', 'guest1'));
    expect(written).toEqual({ ok: true, value: 'written' });
    await expect.poll(failures, { timeout: 60_000 }).toContain('guest1_start_0');
    const waited = await waitUntilOnline(cluster.host, 'guest1', 1, { now: Date.now });
    expect(waited).toMatchObject({
      error: { code: 'NODE_NOT_ONLINE', facts: { reason: expect.stringContaining('Connection refused') } },
    });
    expect(await cleanUpNode(cluster.host, 'guest1')).toEqual(done);
    // Taken away while it is dialed, a connection keeps the cluster busy for a minute: 2.1.5 waits for its answer.
    expect(await waitUntilIdle(cluster.host, 60)).toEqual(done);
    await onNode('cibadmin', '--delete', '--xml-text', '<meta_attributes id="vm1-meta_attributes"/>');
    expect(await waitUntilIdle(cluster.host, 90)).toEqual(done);
    expect(await removeNode(cluster.host, 'guest1')).toEqual(done);
    expect((await read()).text).not.toContain('guest1');
  }, 240_000);

  test('refuses what its access control lists do not allow, and is not changed', async () => {
    await onNode('cibadmin', '--modify', '--allow-create', '--scope', 'acls', '--xml-text', readersOnly);
    await onNode('crm_attribute', '--name', 'enable-acl', '--update', 'true');
    const store = liveStore(as('nobody', 'haclient'));
    const document = await store.read();
    const written =
      document.ok && (await store.write(document.value, [newResource(document.value, 'refused')]));
    expect(written).toMatchObject({
      error: { code: 'CIB_PERMISSION_DENIED', facts: { reason: 'Permission denied' } },
    });
    expect((await read()).hasId('refused')).toBe(false);
  });

  test('is not seen by a user outside its group, who is told so', async () => {
    expect(await liveStore(as('nobody', 'nogroup')).read()).toMatchObject({
      error: { code: 'CLUSTER_NOT_RUNNING' },
    });
    expect(await removeNode(as('nobody', 'nogroup'), 'guest1')).toMatchObject({
      error: { code: 'CIB_PERMISSION_DENIED' },
    });
  });

  test('loses nothing of eight processes that change it at once, and gives a name once', async () => {
    const writers = [1, 2, 3, 4, 5, 6, 7, 8];
    await add(...writers.flatMap((n) => [`a${n}`, `b${n}`]));
    const folder = mkdtempSync(join(tmpdir(), 'pacer-writers-'));
    const script = bundledScript(join(import.meta.dirname, '..', 'claim-guest.ts'), folder);
    const [program = '', ...words] = [...cluster.enter, process.execPath, script];
    const outputs = await Promise.all(
      writers.map((n) => run(program, [...words, `a${n}=own-${n}`, `b${n}=contested`])),
    );
    rmSync(folder, { recursive: true });
    const made = outputs.flatMap(({ stdout }) =>
      [...stdout.matchAll(/^(\S+) made$/gm)].map((match) => match[1]),
    );
    const kept = [...(await read()).text.matchAll(/name="remote-node" value="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(kept.sort()).toEqual(made.sort());
    expect(made).toHaveLength(writers.length + 1);
  }, 90_000);
});

const readersOnly = `<acls>
  <acl_role id="reader"><acl_permission id="reader-all" kind="read" xpath="/cib"/></acl_role>
  <acl_target id="nobody"><role id="reader"/></acl_target>
</acls>`;

/** The node, for this user. */
function as(user: string, group: string): Host {
  const prefix = ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups'];
  const run: Host['run'] = (command) => cluster.host.run({ ...command, argv: [...prefix, ...command.argv] });
  return { ...cluster.host, run };
}
