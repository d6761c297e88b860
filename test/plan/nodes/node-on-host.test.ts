import { describe, expect, test } from 'vitest';
import type { PacemakerRemoteNode } from '../../../src/model/cluster.ts';
import { nodeOnHost } from '../../../src/plan/nodes/node-on-host.ts';

const web: PacemakerRemoteNode = {
  kind: 'guest',
  name: 'web',
  resource: 'vm-web',
  address: 'host1.example',
  port: '3121',
  line: 1,
};

describe('the node that a released host still belongs to', () => {
  test.each([
    ['by its name, without regard to case', { node: 'WEB', address: '192.0.2.1' }],
    ['by its virtual machine', { node: 'guest1', address: '192.0.2.1', resource: 'vm-web' }],
    ['by its address and port', { node: 'guest1', address: 'HOST1.example.', port: '3121' }],
    ['by its address, and the port that is the default', { node: 'guest1', address: 'host1.example' }],
  ])('is found %s', (_by, released) => {
    expect(nodeOnHost([web], released)).toBe(web);
  });

  test('is not the one behind another port of the same address', () => {
    const released = { node: 'guest1', address: 'host1.example', port: '3122', resource: 'vm-guest1' };
    expect(nodeOnHost([web], released)).toBeUndefined();
  });
});
