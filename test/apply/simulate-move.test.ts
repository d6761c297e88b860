import { afterEach, beforeEach, expect, test } from 'vitest';
import { wouldMoveBack } from '../../src/apply/simulate-move.ts';
import type { Host } from '../../src/host/host.ts';
import { localHost } from '../../src/host/local-host.ts';
import { dummy, liveCib } from '../support/live-cib.ts';
import { quietContext } from '../support/quiet-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { upNode } from '../support/status-section.ts';

let host: Host;

beforeEach(() => {
  host = localHost(quietContext());
});
afterEach(() => host.close());

const ban = '<rsc_location id="cli-ban-A-on-node1" rsc="A" node="node1" score="-INFINITY"/>';
const home = '<rsc_location id="home" rsc="A" node="node1" score="50"/>';
const status = upNode('1', 'node1', [{ resource: 'A', operation: 'start' }]) + upNode('2', 'node2');
const options = { 'stonith-enabled': 'false' };

describeWith(['crm_simulate'], 'whether a moved resource would move back', () => {
  test('no, where it has reason to stay', async () => {
    const resources = dummy('A', { 'resource-stickiness': '100' });
    const cib = liveCib({ resources, constraints: ban + home, status, options });
    expect(await wouldMoveBack(host, cib, 'cli-ban-A-on-node1', ['A'])).toBe(false);
  });

  test('yes, where another constraint draws it back', async () => {
    const cib = liveCib({ resources: dummy('A'), constraints: ban + home, status, options });
    expect(await wouldMoveBack(host, cib, 'cli-ban-A-on-node1', ['A'])).toBe(true);
  });

  test('not known, where the scheduler cannot read the configuration', async () => {
    expect(await wouldMoveBack(host, '<cib/>', 'cli-ban-A-on-node1', ['A'])).toBeUndefined();
  });
});
