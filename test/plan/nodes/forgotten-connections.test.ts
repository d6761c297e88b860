import { afterEach, beforeEach, expect, test } from 'vitest';
import { simulateChange } from '../../../src/apply/simulate.ts';
import { applyEdits } from '../../../src/cib/apply-edits.ts';
import type { Host } from '../../../src/host/host.ts';
import { localHost } from '../../../src/host/local-host.ts';
import { forgottenConnections } from '../../../src/plan/nodes/forgotten-connections.ts';
import { decideRemoveNode } from '../../../src/plan/nodes/remove-node.ts';
import { dummy, liveCib } from '../../support/live-cib.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { describeWith } from '../../support/require-tool.ts';
import { upGuest, upNode } from '../../support/status-section.ts';
import { stateOf } from './outcome.ts';

let host: Host;
beforeEach(() => {
  host = localHost(quietContext());
});
afterEach(() => host.close());

const connection = (guest: string, container: string) =>
  ({ resource: guest, agent: 'ocf:pacemaker:remote', operation: 'start', container }) as const;
const runs = (resource: string) => ({ resource, operation: 'start' }) as const;

/** node1 alone, with two virtual machines that are guest nodes. */
const cib = liveCib({
  resources: dummy('vm1', { 'remote-node': 'guest1' }) + dummy('vm2', { 'remote-node': 'guest2' }),
  status:
    upNode('1', 'node1', [
      runs('vm1'),
      runs('vm2'),
      connection('guest1', 'vm1'),
      connection('guest2', 'vm2'),
    ]) +
    upGuest('guest1') +
    upGuest('guest2'),
  options: { 'stonith-enabled': 'false', 'no-quorum-policy': 'ignore' },
});

describeWith(['crm_simulate'], 'what the cluster does after a guest has gone', () => {
  test('shows that it would move the machine into the guest that is left', async () => {
    const state = stateOf(cib, 'live');
    const { edits } = decideRemoveNode(state, { node: 'guest1' });
    const forgotten = forgottenConnections(state.document, edits);
    const simulation = await simulateChange(host, {
      before: state.document,
      after: await applyEdits(state.document, edits),
      settled: await applyEdits(state.document, [...edits, ...forgotten]),
      virtualMachines: new Set(['vm1', 'vm2']),
      depth: 'alarms',
    });
    expect(simulation.simulated && simulation.effects).toContainEqual({
      effect: 'move',
      subject: 'vm1',
      node: 'guest2',
    });
  });

  test('is not asked for where no guest goes', () => {
    const { document } = stateOf(cib, 'live');
    const [resource] = document.configuration.child('resources')?.children() ?? [];
    if (resource === undefined) throw new Error('no resource');
    expect(forgottenConnections(document, [{ edit: 'remove', element: resource }])).toEqual([]);
  });
});
