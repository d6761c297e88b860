import { describe, expect, test } from 'vitest';
import { parseLevelAdd, parseLevelRemove } from '../../../src/grammar/fencing-level.ts';
import { decideLevelAdd } from '../../../src/plan/stonith/level-add.ts';
import { decideLevelRemove } from '../../../src/plan/stonith/level-remove.ts';
import { verifyLevels } from '../../../src/plan/stonith/level-verify.ts';
import { cib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';
import { type Outcome, outcome, stateOf } from '../nodes/outcome.ts';

const cluster = () =>
  cib()
    .node('node1')
    .remote('remote1')
    .vm('vm1')
    .guest('guest1', 'vm1')
    .primitive('f1', { agent: 'stonith:fence_xvm' })
    .primitive('f2', { agent: 'stonith:fence_xvm' });
const level = '<fencing-level id="l" target="remote1" index="1" devices="f1,f2"/>';

describe('stonith level add', () => {
  test('makes the section with the first level', async () => {
    const { changes } = await add(cluster().text(), '1 remote1 f1 f2');
    expect(changes).toEqual([
      '+ <fencing-topology>',
      '+ <fencing-level index="1" devices="f1,f2" target="remote1" id="fl-remote1-1"/>',
    ]);
  });

  test('the same level again is no change', async () => {
    const text = cluster().raw('fencing-topology', level).text();
    expect((await add(text, '1 remote1 f1,f2')).changes).toEqual([]);
  });

  test('warns that no device is used for a guest node', async () => {
    const { says, hints } = await add(cluster().text(), '1 guest1 f1');
    expect(says[0]).toContain('Warning: ');
    expect(hints[0]).toContain("virtual machine 'vm1'");
  });

  test('points out another letter case of a node', async () => {
    expect((await add(cluster().text(), '1 Remote1 f1')).hints).toEqual([
      "there is a 'remote1': letter case counts",
    ]);
  });
});

describe('stonith level remove', () => {
  const text = cluster().raw('fencing-topology', level).text();

  test.each([
    '1',
    '1 target remote1',
    '1 stonith f1 f2',
    '1 target remote1 stonith f1,f2',
    '01 remote1 f1 f2',
  ])('finds the level by: %s', async (line) =>
    expect((await remove(text, line)).changes).toContain(`- ${level}`),
  );

  test('says which level it did not find', async () => {
    expect((await remove(text, '1 target node1 stonith f1')).says).toEqual([
      "Error: fencing level for 'node1' at level '1' with device(s) 'f1' does not exist",
    ]);
  });
});

test('stonith level verify names devices and nodes that are gone, each once', () => {
  const broken =
    '<fencing-level id="a" target="node9" index="1" devices="f1,f9"/><fencing-level id="b" target="node9" index="2" devices="f9"/>';
  const found = verifyLevels(stateOf(cluster().raw('fencing-topology', broken).text()));
  expect(messages(found)).toEqual([
    "Error: stonith resource(s) 'f9' do not exist",
    "Error: node 'node9' does not appear to exist in configuration",
  ]);
});

function add(text: string, line: string): Promise<Outcome> {
  const parsed = parseLevelAdd(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideLevelAdd(state, parsed.value));
}

function remove(text: string, line: string): Promise<Outcome> {
  const parsed = parseLevelRemove(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideLevelRemove(state, parsed.value));
}
