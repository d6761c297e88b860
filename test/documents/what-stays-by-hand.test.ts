import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';
import { runPacer } from '../support/run-pacer.ts';

const topic = async () =>
  (await runPacer(['help', 'coming-from-the-documents'])).stdout.replaceAll(/\s+/g, ' ');

test("D16: help says what stands for user and group root in libvirt's configuration", async () => {
  expect(await topic()).toContain('/etc/libvirt/qemu.conf');
});
test('E6: help says what stands for corosync_addr', async () => {
  expect(await topic()).toContain('corosync_addr cluster setup NAME NODE addr=ADDRESS');
});
test('H8: help says which latency the connection needs', async () => {
  expect(await topic()).toContain('needs the latency of a data center');
});

// Pacemaker's own tools, with CIB_file in the place of the cluster; this machine is then the host that pacer runs on.
describeWith(['cibadmin', 'crm_simulate'], 'H9: a change made on a guest node', () => {
  test.each([
    [hostname(), `Warning: this is guest node '${hostname()}', not a cluster node\n`],
    ['guest1', ''],
  ])('where the guest node is %s', async (guest, says) => {
    const folder = await mkdtemp(join(tmpdir(), 'pacer-guest-'));
    const file = join(folder, 'cib.xml');
    await writeFile(file, cib().node('node1').vm('vm1').guest(guest, 'vm1').primitive('web').text());
    const env = { CIB_file: file };
    const { status, stderr } = await runPacer(['resource', 'meta', 'web', 'priority=1'], { env });
    expect(stderr.match(/^Warning: this is .*\n/m)?.[0] ?? '').toBe(says);
    expect(status).toBe(0);
    await rm(folder, { recursive: true });
  });
});
