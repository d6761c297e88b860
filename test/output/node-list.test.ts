import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { ListedNode } from '../../src/output/node-list.ts';
import { nodeListJson } from '../../src/output/node-list-json.ts';
import { nodeListText } from '../../src/output/node-list-text.ts';

const node1: ListedNode = { name: 'node1', kind: 'cluster', address: '10.0.0.1', clashes: [] };
const guest1: ListedNode = {
  name: 'guest1',
  kind: 'guest',
  resource: 'vm-guest1',
  address: '192.168.122.11',
  port: '3121',
  clashes: [],
};
const clash = { diagnostic: diagnose('SETTING_WITHOUT_VALUE', { word: 'x' }), severity: 'error' } as const;

describe('node list as text', () => {
  test('is a table with a dash for what a node does not have', () => {
    expect(nodeListText([node1, guest1])).toBe(
      `NAME    KIND     RESOURCE   ADDRESS         PORT
node1   cluster  -          10.0.0.1        -
guest1  guest    vm-guest1  192.168.122.11  3121
`,
    );
  });

  test('names clashes by code in the table and explains them under it', () => {
    expect(nodeListText([node1, { ...guest1, clashes: [clash] }])).toBe(
      `NAME    KIND     RESOURCE   ADDRESS         PORT  CLASHES
node1   cluster  -          10.0.0.1        -     -
guest1  guest    vm-guest1  192.168.122.11  3121  SETTING_WITHOUT_VALUE

guest1:
  Error: missing value of 'x' option
    write it as x=VALUE
`,
    );
  });

  test('says when there is none', () => {
    expect(nodeListText([])).toBe('No nodes in the configuration\n');
  });

  test('keeps every node on one line, whatever its name holds', () => {
    expect(nodeListText([{ ...node1, name: 'a\nb\u001b[2J' }]).split('\n')).toHaveLength(3);
  });
});

describe('node list as JSON', () => {
  test('has the same keys for every kind of node, and the clashes with their codes', () => {
    const [cluster, guest] = nodeListJson([node1, { ...guest1, clashes: [clash] }]).nodes;
    expect(cluster).toEqual({
      name: 'node1',
      kind: 'cluster',
      resource: null,
      address: '10.0.0.1',
      port: null,
      clashes: [],
    });
    expect(guest).toMatchObject({ clashes: [{ code: 'SETTING_WITHOUT_VALUE', severity: 'error' }] });
  });
});
