import { describe, expect, test } from 'vitest';
import { keepsQuorum, parseQuorum } from '../../src/model/quorum.ts';

/** As corosync-quorumtool -p -s of corosync 3.1.7 prints it. */
const text = (needed: number, rows: readonly string[]) => `Quorum information
------------------
Date:             Fri Nov 20 06:28:27 2026
Quorum provider:  corosync_votequorum
Nodes:            ${rows.length}
Quorate:          Yes

Votequorum information
----------------------
Expected votes:   ${rows.length}
Quorum:           ${needed}  
Flags:            Quorate 

Membership information
----------------------
    Nodeid      Votes    Qdevice Name
${rows.join('\n')}
`;

const three = parseQuorum(
  text(2, [
    '         1          1         NR node1 (local)',
    '         2          1         NR node2',
    '         3          1         NR NODE',
  ]),
);

describe("corosync's members", () => {
  test('are read with votes and names, also one whose name is like a column', () => {
    expect(three.members).toEqual([
      { id: '1', votes: 1, name: 'node1', local: true },
      { id: '2', votes: 1, name: 'node2', local: false },
      { id: '3', votes: 1, name: 'NODE', local: false },
    ]);
  });

  test('are read where no quorum device is known', () => {
    const row = text(1, ['         1          1 node1 (local)']).replace('    Qdevice', '');
    expect(parseQuorum(row).members).toEqual([{ id: '1', votes: 1, name: 'node1', local: true }]);
  });
});

describe('a quorum', () => {
  test('of three nodes outlives one', () => {
    expect(keepsQuorum(three, ({ name }) => name === 'node1')).toBe(true);
  });

  test('of three nodes does not outlive two', () => {
    expect(keepsQuorum(three, ({ name }) => name !== 'node1')).toBe(false);
  });

  test('of two nodes that need one vote outlives one', () => {
    const two = parseQuorum(text(1, ['1 1 NR node1 (local)', '2 1 NR node2']));
    expect(keepsQuorum(two, ({ name }) => name === 'node1')).toBe(true);
  });

  test('counts the vote of a quorum device', () => {
    const withDevice = parseQuorum(
      text(2, ['1 1 A,V,NMW node1 (local)', '2 1 A,V,NMW node2', '0 1 Qdevice']),
    );
    expect(keepsQuorum(withDevice, ({ name }) => name === 'node2')).toBe(true);
  });

  test('that is not there cannot be lost', () => {
    const lost = parseQuorum(
      text(2, ['1 1 NR node1 (local)']).replace('Quorate:          Yes', 'Quorate:          No'),
    );
    expect(keepsQuorum(lost, () => true)).toBe(true);
  });
});
