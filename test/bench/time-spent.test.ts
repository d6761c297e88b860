import { describe, expect, test } from 'vitest';
import { type Stamped, timeSpent } from '../../scripts/bench/cluster/time-spent.ts';

describe('where the time of a run went, from what --debug says', () => {
  test('nothing is waited for: all of it is pacer', () => {
    expect(timeSpent([], 50)).toMatchObject({ total: 50, pacer: 50 });
  });

  test('while a tool of Pacemaker runs, the time is its', () => {
    const lines = said([10, 'node1: $ cibadmin --query'], [40, 'node1: exit 0']);
    expect(timeSpent(lines, 50)).toMatchObject({ pacemaker: 30, pacer: 20, toolCalls: 1 });
  });

  test('two commands at once count once', () => {
    const lines = said(
      [10, 'node1: $ sh -s'],
      [20, 'guest1: $ sh -s'],
      [30, 'node1: exit 0'],
      [45, 'guest1: exit 1'],
    );
    expect(timeSpent(lines, 50)).toMatchObject({ hosts: 35, pacer: 15, toolCalls: 0 });
  });

  test('connecting ends with the login', () => {
    const lines = said(
      [0, 'guest1: $ ssh -G -- guest1'],
      [5, 'guest1: over ssh2'],
      [25, 'guest1: logged in as root@guest1:22 by /root/.ssh/id_ed25519'],
    );
    expect(timeSpent(lines, 30)).toMatchObject({ connecting: 25, pacer: 5 });
  });

  test('what an answer says is no event', () => {
    const lines = [
      ...said([10, 'node1: $ cibadmin --query'], [20, 'node1: exit 0']),
      { at: 20, line: '  stdout: debug: node1: $ cibadmin --query' },
    ];
    expect(timeSpent(lines, 30)).toMatchObject({ pacemaker: 10, pacer: 20, toolCalls: 1 });
  });
});

function said(...lines: readonly (readonly [at: number, said: string])[]): Stamped[] {
  return lines.map(([at, text]) => ({ at, line: `debug: ${text}` }));
}
