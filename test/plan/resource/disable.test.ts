import { describe, expect, test } from 'vitest';
import { decideDisable, stoppedByDisable } from '../../../src/plan/resource/disable.ts';
import { safeDisable } from '../../../src/plan/resource/safe-disable.ts';
import { cib } from '../../support/cluster-builder.ts';
import { outcome, stateOf } from '../nodes/outcome.ts';

const text = cib()
  .vm('vm1')
  .guest('guest1', 'vm1')
  .remote('remote1')
  .primitive('A')
  .primitive('B')
  .group('grp', 'A', 'B')
  .text();

const disable = (...ids: string[]) => outcome(text, (state) => decideDisable(state, ids));

describe('resource disable', () => {
  test('says that a guest node goes down with its virtual machine', async () => {
    const { says, changes } = await disable('vm1');
    expect(says).toEqual([
      "guest node 'guest1' goes down with 'vm1': what runs there stops or moves to another node first",
    ]);
    expect(changes.join()).toContain('target-role');
  });

  test("does not stop a remote node's connection unless that is allowed by name, and says what may be fenced", async () => {
    const { says } = await disable('remote1');
    expect(says[0]).toContain("Error: stopping the connection 'remote1'");
    expect(says[0]).toContain('the host is fenced if something cannot be stopped');
  });

  test("of a guest node's name says whose connection it is and what to use", async () => {
    const { says, hints, changes } = await disable('guest1');
    expect(says[0]).toContain("'guest1' is the guest node of resource 'vm1'");
    expect(hints.join()).toContain('pacer node standby guest1');
    expect(changes).toEqual([]);
  });

  test('changes nothing where one of several is unknown', async () => {
    const { says, changes } = await disable('A', 'b');
    expect(says).toEqual(["Error: bundle/clone/group/resource/tag 'b' does not exist"]);
    expect(changes).toEqual([]);
  });

  test('is no change where it is so already', async () => {
    const { text: once } = await disable('grp');
    const again = await outcome(once, (state) => decideDisable(state, ['grp']));
    expect(again).toMatchObject({ says: [], changes: [] });
  });
});

describe('what a safe disable may affect', () => {
  const meant = stoppedByDisable(stateOf(text), ['grp']);

  test('are the resources named and all in them', () => {
    expect(meant).toEqual(['grp', 'A', 'B']);
    expect(safeDisable([{ effect: 'stop', subject: 'A' }], meant, true)).toEqual([]);
  });

  test('is nothing else; where not strict, others may move', () => {
    const moves = [{ effect: 'move', subject: 'vm1', node: 'node2' }] as const;
    expect(safeDisable(moves, meant, true)).toMatchObject([{ facts: { resources: ['vm1'] } }]);
    expect(safeDisable(moves, meant, false)).toEqual([]);
    expect(safeDisable([{ effect: 'stop', subject: 'vm1' }], meant, false)).toHaveLength(1);
  });
});
