import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { onFile } from './support/on-file.ts';

const twoKinds = cib()
  .node('node1')
  .vm('vm-guest1')
  .guest('guest1', 'vm-guest1', { 'remote-addr': '192.168.122.11' })
  .remote('remote1', { server: '192.168.122.21', port: '3122' })
  .text();

describe('node list', () => {
  test('lists cluster, guest, remote and bundle nodes, each with resource, address and port', async () => {
    const text = cib()
      .node('node1')
      .vm('vm-guest1')
      .guest('guest1', 'vm-guest1', { 'remote-addr': '192.168.122.11' })
      .remote('remote1', { server: '192.168.122.21', port: '3122' })
      .bundle('httpd', { primitive: 'webserver' })
      .text();
    const { status, stdout } = await onFile(text, 'node', 'list');
    expect(stdout).toBe(`NAME     KIND     RESOURCE   ADDRESS         PORT
node1    cluster  -          -               -
guest1   guest    vm-guest1  192.168.122.11  3121
remote1  remote   remote1    192.168.122.21  3122
httpd-0  bundle   httpd      -               -
`);
    expect(status).toBe(0);
  });

  test('says where a node that was configured by hand clashes', async () => {
    const text = cib().vm('vm1').vm('vm2').guest('guest1', 'vm1').guest('GUEST1', 'vm2').text();
    const { status, stdout } = await onFile(text, 'node', 'list');
    expect(stdout).toMatch(/^guest1 +guest +vm1 .* NAME_/m);
    expect(stdout).toMatch(/\nGUEST1:\n {2}Error: .*guest1/);
    expect(status).toBe(0);
  });

  test('is refused as commands, which cannot list nodes', async () => {
    const { status, stdout, stderr } = await onFile(twoKinds, 'node', 'list', '--output-format=cmd');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      "Error: Unknown value 'cmd' for '--output-format' option. Supported values are: 'json', 'text'\n",
    );
  });
});
