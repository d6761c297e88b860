import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { upNode } from '../../support/status-section.ts';
import { onFile, pcsOnFile } from './support/on-file.ts';

/** web and fence1 run on node1, database on node2; spare and fence2 do not run. */
const text = cib()
  .root({ 'have-quorum': '1' })
  .node('node1')
  .node('node2')
  .vm('vm-guest1')
  .guest('guest1', 'vm-guest1')
  .primitive('web')
  .primitive('database')
  .primitive('cache')
  .group('shop', 'database', 'cache')
  .primitive('spare')
  .primitive('fence1', { agent: 'stonith:fence_xvm' })
  .primitive('fence2', { agent: 'stonith:fence_xvm' })
  .raw('tags', '<tag id="front"><obj_ref id="web"/><obj_ref id="fence1"/></tag>')
  .raw('fencing-topology', '<fencing-level id="level" target="node1" index="1" devices="fence1"/>')
  .raw(
    'status',
    upNode('1', 'node1', [
      { resource: 'web', operation: 'start' },
      { resource: 'fence1', agent: 'stonith::fence_xvm', operation: 'start' },
    ]) + upNode('2', 'node2', [{ resource: 'database', operation: 'start' }]),
  )
  .text();

const filters = [
  'web',
  'front',
  'shop',
  'cache',
  'fence1',
  'node=node1',
  'node=guest1',
  'node=node2 shop',
  'web node=node2',
  '--hide-inactive',
  'shop --hide-inactive',
  'spare --hide-inactive',
];

describeWith(['pcs', 'crm_mon'], 'the filters of status show what they show in pcs', () => {
  test.each([
    ...filters.map((filter) => `resource status ${filter}`),
    'status resources node=node2 shop',
    ...['', 'front', 'web', 'node=node2', '--hide-inactive'].map((filter) =>
      `stonith status ${filter}`.trim(),
    ),
  ])('%s', async (line) => {
    expect((await onFile(text, ...line.split(' '))).stdout).toBe(await pcsOnFile(text, ...line.split(' ')));
  });
});

describe('a filter that fits nothing', () => {
  test.each([
    ['resource status nosuch', "Error: resource or tag id 'nosuch' not found\n"],
    ['stonith status nosuch', "Error: resource or tag id 'nosuch' not found\n"],
    ['resource status node=', "Error: missing value of 'node' option\n"],
    ['resource status on=node1', "Error: Unknown option 'on'\n"],
    ['resource status web spare', "Error: 'spare' is one word too many\n"],
    ['resource status node=node1 node=node2', "Error: duplicate option 'node'"],
    ['resource status node=node9', "Error: node 'node9' does not appear to exist in configuration\n"],
  ])('%s', async (line, message) => {
    const { status, stdout, stderr } = await onFile(text, ...line.split(' '));
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});
