import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { upNode } from '../../support/status-section.ts';
import { onFile, pcsOnFile } from '../reading/support/on-file.ts';

const failed = (node: string, ...counts: readonly (readonly [what: string, count: string])[]) =>
  `<transient_attributes id="${node}"><instance_attributes id="status-${node}">${counts
    .map(
      ([what, count], index) => `<nvpair id="${node}-${index}" name="fail-count-${what}" value="${count}"/>`,
    )
    .join('')}</instance_attributes></transient_attributes></node_state>`;
const withFailures = (state: string, failures: string) => state.replace('</node_state>', failures);

const text = cib()
  .node('node1')
  .node('node2')
  .primitive('web')
  .primitive('shop')
  .raw(
    'status',
    withFailures(
      upNode('1', 'node1'),
      failed('1', ['web#monitor_10000', '3'], ['web#start_0', '1'], ['guest1#start_0', '2']),
    ) +
      withFailures(
        upNode('2', 'node2'),
        failed('2', ['web#start_0', 'INFINITY'], ['web#monitor_10000', '2']),
      ),
  )
  .text();

describeWith(['pcs'], 'resource failcount shows what pcs shows', () => {
  test.each([
    'resource failcount',
    'resource failcount show web --full',
    'resource failcount show web node=node1',
    'stonith failcount show guest1',
    'resource failcount show web operation=monitor interval=10 --full',
    'resource failcount show node=node2 operation=monitor',
    'resource failcount show shop node=node1',
    'resource failcount show node=guest1',
  ])('%s', async (line) => {
    expect((await onFile(text, ...line.split(' '))).stdout).toBe(await pcsOnFile(text, ...line.split(' ')));
  });
});

describe('resource failcount', () => {
  test('in JSON has every operation', async () => {
    const { stdout } = await onFile(
      text,
      ...'resource failcount web node=node2 --output-format=json'.split(' '),
    );
    expect(JSON.parse(stdout).failCounts).toContainEqual({
      node: 'node2',
      resource: 'web',
      operation: 'start',
      interval: 0,
      count: 'INFINITY',
    });
  });

  test('wants an operation with an interval', async () => {
    const { status, stderr } = await onFile(text, 'resource', 'failcount', 'interval=10');
    expect(stderr).toContain("'operation'");
    expect(status).toBe(1);
  });
});
