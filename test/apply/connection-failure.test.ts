import { describe, expect, test } from 'vitest';
import { explainConnection } from '../../src/apply/connection-failure.ts';
import type { ClusterStatus } from '../../src/model/cluster-status.ts';

const connection = {
  id: 'guest1',
  agent: 'ocf:pacemaker:remote',
  role: 'Stopped',
  active: false,
  failed: false,
  managed: true,
  nodes: [],
};

function statusWith(role: string, ...exitReasons: string[]): ClusterStatus {
  const failures = exitReasons.map((exitReason) => ({
    node: 'node1',
    operation: 'guest1_start_0',
    exitStatus: 'error',
    exitReason,
    status: 'Error',
  }));
  return { nodes: [], resources: [{ ...connection, role }], failures, ended: [] };
}

describe('why a node is not online', () => {
  test.each([
    ['Key was rejected by service', /the key on guest1 is not the cluster's/],
    ['Required key not available', /root:haclient, mode 0640/],
    ['Connection refused without enough time to retry', /systemctl status pacemaker_remote/],
    ['No route to host', /firewall/],
    ['Transport endpoint is not connected', /getent hosts guest1/],
    ['something new', /crm_mon -1R/],
  ])('%s', (exitReason, check) => {
    expect(explainConnection(statusWith('Stopped', exitReason), 'guest1').check).toMatch(check);
  });

  test('names the command that has the cluster try again', () => {
    const { check } = explainConnection(statusWith('Stopped', 'No route to host'), 'guest1');
    expect(check).toMatch(/ \(once that is right: pacer resource cleanup guest1\)$/);
  });

  test('takes the last of several failures', () => {
    const status = statusWith('Stopped', 'No route to host', 'Key was rejected by service');
    expect(explainConnection(status, 'guest1').reason).toContain('Key was rejected');
  });

  test('does not give up on a refused key while the cluster dials again', () => {
    expect(explainConnection(statusWith('Starting', 'Key was rejected by service'), 'guest1').final).toBe(
      false,
    );
    expect(explainConnection(statusWith('Stopped', 'Key was rejected by service'), 'guest1').final).toBe(
      true,
    );
  });

  test('without a failure says that the connection was not tried, or is being tried', () => {
    expect(explainConnection(statusWith('Stopped'), 'guest1').reason).toContain('not tried');
    expect(explainConnection(statusWith('Starting'), 'guest1').reason).toContain('still connecting');
  });
});
