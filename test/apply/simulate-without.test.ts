import { afterEach, beforeEach, expect, test } from 'vitest';
import { simulateWithout } from '../../src/apply/simulate-without.ts';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { parseCib } from '../../src/cib/parse.ts';
import type { Host } from '../../src/host/host.ts';
import { localHost } from '../../src/host/local-host.ts';
import { simulate } from '../../src/pacemaker/tools/crm-simulate.ts';
import { momentaryStopEdits, momentaryStopIds } from '../../src/plan/resource/momentary-stop.ts';
import { dummy, liveCib } from '../support/live-cib.ts';
import { quietContext } from '../support/quiet-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { upNode } from '../support/status-section.ts';

let host: Host;

beforeEach(() => {
  host = localHost(quietContext());
});
afterEach(() => host.close());

const runs = (resource: string) => ({ resource, operation: 'start' }) as const;
const text = liveCib({
  resources: `<group id="grp">${dummy('A', { 'target-role': 'Started' })}${dummy('B')}</group>${dummy('C', { 'resource-stickiness': '100' })}`,
  constraints: '<rsc_order id="order" first="grp" then="C"/>',
  status: upNode('1', 'node1', ['A', 'B', 'C'].map(runs)) + upNode('2', 'node2'),
  options: { 'stonith-enabled': 'false' },
});
const parsed = parseCib(text);
const document = parsed.ok ? parsed.value : undefined;

/** The CIB with the group stopped until a moment. */
async function stopped(end: string) {
  const resource = document?.byId('grp');
  if (document === undefined || resource === undefined) throw new Error('no group');
  const cib = await applyEdits(document, momentaryStopEdits(document, { resource, end }));
  return { cib, ids: momentaryStopIds({ resource }) };
}

const told = (effects: readonly { effect: string; subject: string }[] | undefined) =>
  effects?.map(({ effect, subject }) => `${effect} ${subject}`).sort();

describeWith(['crm_simulate'], 'the scheduler about a group that is stopped until a moment', () => {
  test('stops all of it, a member too that is to run, and what depends on it', async () => {
    const first = await simulate(host, (await stopped('2100-01-01 00:00:00Z')).cib, 30);
    expect(first.ok && told(first.value)).toEqual(['stop A', 'stop B', 'stop C']);
  });

  test('starts all of it again when that is taken away', async () => {
    const { cib, ids } = await stopped('2100-01-01 00:00:00Z');
    expect(told(await simulateWithout(host, cib, ids))).toEqual(['start A', 'start B', 'start C']);
  });

  test('lets it run when the moment is over', async () => {
    const over = await simulate(host, (await stopped('2020-01-01 00:00:00Z')).cib, 30);
    expect(over.ok && told(over.value)).toEqual([]);
  });
});
