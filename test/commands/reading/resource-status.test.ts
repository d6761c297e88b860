import { expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { onFile, pcsOnFile } from './support/on-file.ts';

const twoKinds = cib()
  .node('node1')
  .vm('vm-guest1')
  .guest('guest1', 'vm-guest1', { 'remote-addr': '192.168.122.11' })
  .remote('remote1', { server: '192.168.122.21', port: '3122' })
  .text();

describeWith(['pcs', 'crm_mon'], 'resource status of a file', () => {
  test.each([
    ['with resources', twoKinds],
    ['without', cib().text()],
    ['with a fencing device', cib().primitive('f', { agent: 'stonith:fence_xvm' }).primitive('a').text()],
    ['with a group in a clone', cib().node('n').primitive('a').group('g', 'a').clone('c', 'g').text()],
  ])('is what pcs says: %s', async (_, text) => {
    const { stdout } = await onFile(text, 'resource', 'status');
    expect(stdout).toBe(await pcsOnFile(text, 'resource', 'status'));
  });

  test('is what `resource` alone shows', async () => {
    const { stdout } = await onFile(twoKinds, 'resource');
    expect(stdout).toBe((await onFile(twoKinds, 'resource', 'status')).stdout);
  });
});
