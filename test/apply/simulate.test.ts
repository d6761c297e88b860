import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SimulatedChange, simulateChange } from '../../src/apply/simulate.ts';
import { parseCib } from '../../src/cib/parse.ts';
import type { Host } from '../../src/host/host.ts';
import { localHost } from '../../src/host/local-host.ts';
import { dummy, liveCib, primitive } from '../support/live-cib.ts';
import { quietContext } from '../support/quiet-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { lostNode, upNode } from '../support/status-section.ts';

let calls: number;
let host: Host;

beforeEach(() => {
  calls = 0;
  const local = localHost(quietContext());
  host = {
    ...local,
    run: (command) => {
      calls += 1;
      return local.run(command);
    },
  };
});

afterEach(() => host.close());

const vmRuns = { resource: 'vm1', operation: 'start' } as const;
const fencingRuns = { resource: 'fence1', agent: 'stonith::fence_xvm', operation: 'start' } as const;
const bothUp = upNode('1', 'node1', [vmRuns]) + upNode('2', 'node2', [fencingRuns]);
/** Without a fencing device the scheduler starts nothing at all. */
const fencing = '<primitive id="fence1" class="stonith" type="fence_xvm"/>';
const before = liveCib({ resources: dummy('vm1') + fencing, status: bothUp });

async function simulate(change: { before?: string; after: string; depth?: SimulatedChange['depth'] }) {
  const document = parseCib(change.before ?? before);
  if (!document.ok) throw new Error(document.error.code);
  const virtualMachines = new Set(['vm1']);
  const depth = change.depth ?? 'all';
  return simulateChange(host, { before: document.value, after: change.after, virtualMachines, depth });
}

describeWith(['crm_simulate'], 'the simulation of a change', () => {
  test('finds that a guest node made of a running VM only starts its connection', async () => {
    const after = before.replace(dummy('vm1'), dummy('vm1', { 'remote-node': 'guest1' }));
    expect(await simulate({ after })).toEqual({
      simulated: true,
      effects: [{ effect: 'start', subject: 'guest1', node: 'node1' }],
    });
  });

  test('finds that a remote node created as stopped would be fenced', async () => {
    const stopped = primitive('remote1', 'remote', { 'target-role': 'Stopped' });
    const simulation = await simulate({ after: before.replace('</resources>', `${stopped}</resources>`) });
    expect(simulation).toMatchObject({ effects: [{ effect: 'fence', subject: 'remote1' }] });
  });

  test('finds that a VM would move to another node', async () => {
    const elsewhere = '<constraints><rsc_location id="l" rsc="vm1" node="node2" score="INFINITY"/>';
    const simulation = await simulate({ after: before.replace('<constraints>', elsewhere) });
    expect(simulation.simulated && simulation.effects).toContainEqual({
      effect: 'move',
      subject: 'vm1',
      node: 'node2',
    });
  });

  test('finds that a VM would stop', async () => {
    const after = before.replace(dummy('vm1'), dummy('vm1', { 'target-role': 'Stopped' }));
    expect(await simulate({ after })).toMatchObject({ effects: [{ effect: 'stop', subject: 'vm1' }] });
  });

  test('leaves out what would happen anyway: a lost node is fenced with or without the change', async () => {
    const lost = before.replace(bothUp, upNode('1', 'node1', [vmRuns, fencingRuns]) + lostNode('2', 'node2'));
    const after = lost.replace(dummy('vm1'), dummy('vm1', { 'remote-node': 'guest1' }));
    const simulation = await simulate({ before: lost, after });
    expect(simulation).toEqual({
      simulated: true,
      effects: [{ effect: 'start', subject: 'guest1', node: 'node1' }],
    });
  });

  test('takes one call where nothing alarming is found', async () => {
    const after = before.replace(dummy('vm1'), dummy('vm1', { 'remote-node': 'guest1' }));
    await simulate({ after, depth: 'alarms' });
    expect(calls).toBe(1);
  });

  test('takes a second call to see whether an alarm is due to the change', async () => {
    const stopped = primitive('remote1', 'remote', { 'target-role': 'Stopped' });
    const after = before.replace('</resources>', `${stopped}</resources>`);
    const simulation = await simulate({ after, depth: 'alarms' });
    expect(calls).toBe(2);
    expect(simulation).toMatchObject({ effects: [{ effect: 'fence' }] });
  });
});

describeWith(['crm_simulate'], 'a simulation that cannot be done', () => {
  test('says that there is no running cluster, and calls nothing', async () => {
    const asleep = liveCib({ resources: dummy('vm1'), status: '' });
    expect(await simulate({ before: asleep, after: asleep })).toEqual({
      simulated: false,
      reason: 'the CIB has no status of a running cluster',
    });
    expect(calls).toBe(0);
  });

  test('says that crm_simulate failed, and why', async () => {
    const simulation = await simulate({ after: '' });
    expect(simulation).toMatchObject({ simulated: false, reason: expect.stringContaining('crm_simulate') });
  });
});
