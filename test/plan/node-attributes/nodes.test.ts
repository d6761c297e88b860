import { describe, expect, test } from 'vitest';
import { decideNodeMode } from '../../../src/plan/node-attributes/node-mode.ts';
import {
  decideNodeAttributes,
  decideNodeUtilization,
} from '../../../src/plan/node-attributes/node-settings.ts';
import { cib } from '../../support/cluster-builder.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

const cluster = () =>
  cib()
    .node('node1', { attributes: { a: '1' } })
    .vm('vm1')
    .guest('guest1', 'vm1')
    .remote('remote1');

describe('node standby', () => {
  test('makes the entry of a guest node, as Pacemaker does', async () => {
    const { changes } = await standby(cluster().text(), ['guest1']);
    expect(changes).toEqual([
      '+ <node id="guest1" uname="guest1" type="remote">',
      '+ <instance_attributes id="nodes-guest1">',
      '+ <nvpair id="nodes-guest1-standby" name="standby" value="on"/>',
    ]);
  });

  test('of a node that is in standby is no change', async () => {
    const { text } = await standby(cluster().text(), ['node1', 'remote1']);
    expect((await standby(text, ['remote1', 'node1'])).changes).toEqual([]);
  });

  test('--all is every node but those that are gone', async () => {
    const { text } = await standby(cluster().remoteEntry('ghost').text(), undefined);
    expect(text.match(/name="standby"/g)).toHaveLength(3);
  });

  test.each([
    ['vm1', "that is the resource behind guest node 'guest1': write guest1"],
    ['Remote1', "there is a 'remote1': letter case counts"],
    ['ghost', 'see the nodes with: pacer node list'],
  ])('changes nothing where one name is wrong, and says what is meant: %s', async (name, hint) => {
    const { hints, changes } = await standby(cluster().remoteEntry('ghost').text(), ['node1', name]);
    expect(hints).toEqual([hint]);
    expect(changes).toEqual([]);
  });

  test('undone leaves the emptied set', async () => {
    const { text } = await standby(cluster().text(), ['remote1']);
    const after = await outcome(text, (state) =>
      decideNodeMode(state, { mode: 'standby', on: false, nodes: ['remote1'] }),
    );
    expect(after.text).toContain('<instance_attributes id="nodes-remote1"/>');
  });
});

describe('node attribute and utilization', () => {
  test('can be set on a node that only an entry is left of', async () => {
    const text = cluster().remoteEntry('ghost', { a: '1' }).text();
    const { changes } = await outcome(text, (state) =>
      decideNodeAttributes(state, { node: 'ghost', settings: [['a', '']] }),
    );
    expect(changes).toContain('- <nvpair id="nodes-ghost-a" name="a" value="1"/>');
  });

  test('one that is not set cannot be taken away, and nothing else is changed then', async () => {
    const settings = [['b', '2'] as const, ['c', ''] as const];
    const { says, changes } = await outcome(cluster().text(), (state) =>
      decideNodeAttributes(state, { node: 'node1', settings }),
    );
    expect(says).toEqual(["Error: attribute: 'c' doesn't exist for node: 'node1'"]);
    expect(changes).toEqual([]);
  });

  test('the capacity of a remote node makes its entry', async () => {
    const { text } = await outcome(cluster().text(), (state) =>
      decideNodeUtilization(state, { node: 'remote1', settings: [['cpu', '4']] }),
    );
    expect(text).toMatch(
      /<node id="remote1" uname="remote1" type="remote">\s*<utilization id="nodes-remote1-utilization">/,
    );
  });

  test('a file without the section gets one in front of the resources', async () => {
    const text = cluster()
      .text()
      .replace(/<nodes>[\s\S]*<\/nodes>\s*/, '');
    const { text: after } = await standby(text, ['guest1']);
    expect(after).toMatch(/<nodes>[\s\S]*guest1[\s\S]*<\/nodes>\s*<resources>/);
  });
});

function standby(text: string, nodes: readonly string[] | undefined): Promise<Outcome> {
  return outcome(text, (state) => decideNodeMode(state, { mode: 'standby', on: true, nodes }));
}
