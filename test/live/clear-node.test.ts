import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../support/one-node-cluster.ts';

const pacer = join(import.meta.dirname, '..', '..', 'bin', 'pacer');

let cluster: OneNodeCluster;

/** Runs a program on the node, as its administrator would. */
function onNode(...argv: string[]) {
  const [program = '', ...words] = [...cluster.enter, ...argv];
  return spawnSync(program, words, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], XDG_STATE_HOME: '/tmp' },
  });
}

const clear = (node: string) => onNode(pacer, 'cluster', 'node', 'clear', node);
const memory = () => onNode('cibadmin', '--query').stdout;

describe.runIf(canStartOneNodeCluster())('clearing a node in a running cluster', () => {
  beforeAll(async () => {
    cluster = await startOneNodeCluster();
    const ghost = '<node id="ghost1" uname="ghost1" type="remote"/>';
    onNode('cibadmin', '--create', '--scope', 'nodes', '--xml-text', ghost);
    const guest =
      '<primitive id="vm1" class="ocf" provider="pacemaker" type="Dummy"><meta_attributes id="m"><nvpair id="n" name="remote-node" value="guest1"/></meta_attributes></primitive>';
    onNode('cibadmin', '--create', '--scope', 'resources', '--xml-text', guest);
  }, 60_000);

  afterAll(() => cluster?.stop());

  test('removes a ghost, from the configuration and the list of nodes', () => {
    expect(memory()).toContain('ghost1');
    expect(clear('ghost1').status).toBe(0);
    expect(memory()).not.toContain('ghost1');
  });

  test('says that nothing was left the second time', () => {
    expect(clear('ghost1')).toMatchObject({
      status: 0,
      stderr: "nothing is left of node 'ghost1' in the configuration\n",
    });
  });

  test.each([
    ['node1', /^Error: 'node1' is a cluster node/],
    ['guest1', /^Error: node 'guest1' seems to be still in the cluster/],
  ])('refuses %s, which is in use', (node, says) => {
    const before = memory();
    const { status, stderr } = clear(node);
    expect(status).toBe(1);
    expect(stderr).toMatch(says);
    const configuration = /<configuration>.*<\/configuration>/s;
    expect(configuration.exec(memory())?.[0]).toBe(configuration.exec(before)?.[0]);
  });
});
