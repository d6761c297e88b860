import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { runPacer } from '../../support/run-pacer.ts';

// Pacemaker's own tools, with CIB_file in the place of a running cluster.
describeWith(['cibadmin', 'crm_mon'], 'status on a cluster node', () => {
  let folder: string;
  let env: { CIB_file: string };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-live-status-'));
    env = { CIB_file: join(folder, 'cib.xml') };
    const text = cib()
      .node('node1')
      .vm('vm1')
      .guest('guest1', 'vm1')
      .property('cluster-name', 'mycluster')
      .raw('status', '<node_state id="1" uname="node1" in_ccm="true" crmd="online" join="member"/>')
      .text();
    await writeFile(env.CIB_file, text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("is pcs's frame around crm_mon's text, and the guest that is offline", async () => {
    const { status, stdout } = await runPacer(['status'], { env });
    expect(stdout).toMatch(
      /^Cluster name: mycluster\n\nWARNINGS:\nNo stonith devices and stonith-enabled is not false\n\n/,
    );
    expect(stdout).toContain(
      '\nFull List of Resources:\n  * vm1\t(ocf:heartbeat:VirtualDomain):\t Stopped\n',
    );
    expect(stdout).toMatch(/\n {2}guest1 +guest +vm1 +guest1 +3121 +stopped\n$/);
    expect(status).toBe(0);
  });

  test('as JSON has the state of every node', async () => {
    const { stdout } = await runPacer(['status', '--output-format=json'], { env });
    expect(JSON.parse(stdout).nodes).toMatchObject([
      { name: 'node1', kind: 'cluster' },
      { name: 'guest1', kind: 'guest', resource: 'vm1', state: 'stopped' },
    ]);
  });

  test('--full shows the implicit connection resource of the guest', async () => {
    const { stdout } = await runPacer(['status', '--full'], { env });
    expect(stdout).toContain('  * guest1\t(ocf:pacemaker:remote):\t Stopped\n');
  });
});
