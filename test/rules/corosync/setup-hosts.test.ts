import { describe, expect, test } from 'vitest';
import type { ClusterHost } from '../../../src/model/cluster-host.ts';
import { type SetupHost, setupHosts } from '../../../src/rules/corosync/setup-hosts.ts';
import { off, on, readyHost, services } from '../../support/host-facts-builder.ts';
import { messages } from '../../support/messages.ts';

interface Otherwise {
  readonly facts?: Parameters<typeof readyHost>[0];
  readonly cluster?: Partial<ClusterHost>;
}

const addresses = ['node1', 'node2'];

function setupHost(host: string, { facts = {}, cluster = {} }: Otherwise = {}): SetupHost {
  return {
    facts: readyHost({ host, services: services({ pacemaker_remote: off }), ...facts }),
    cluster: {
      host,
      corosync: '3.1.7',
      hasPacemaker: true,
      clusterFiles: [],
      resolved: new Map([
        ['node1', '192.0.2.11'],
        ['node2', '192.0.2.12'],
      ]),
      ...cluster,
    },
    addresses,
    own: [host],
  };
}

const said = (otherwise: Otherwise) => messages(setupHosts([setupHost('node1', otherwise)]));

describe('a host that is to become a cluster node', () => {
  test('may be any that has the packages and is in no cluster', () => {
    expect(said({})).toEqual([]);
  });

  test.each<[string, Otherwise, string]>([
    ['lacks a package', { cluster: { hasPacemaker: false } }, 'node1: not installed: pacemaker'],
    [
      'is a remote node',
      { facts: { services: services({ pacemaker_remote: on }) } },
      'node1: pacemaker_remote runs there: the host is a guest or remote node of a cluster',
    ],
    [
      'runs a cluster',
      { facts: { services: services({ corosync: on, pacemaker: on }) } },
      "node1: Running cluster services: 'corosync', 'pacemaker', the host seems to be in a cluster already",
    ],
    [
      'was in a cluster',
      { cluster: { clusterFiles: ['/etc/corosync/corosync.conf'] } },
      'node1: Cluster configuration files found (/etc/corosync/corosync.conf), the host seems to be in a cluster already',
    ],
    [
      'cannot resolve another node',
      { cluster: { resolved: new Map([['node1', '192.0.2.11']]) } },
      "node1: Unable to resolve addresses: 'node2'",
    ],
    [
      'is not to be root on',
      { facts: { privileged: false } },
      "node1: neither root nor allowed to use 'sudo -n': not root",
    ],
  ])('is refused when it %s', (_, otherwise, expected) => {
    expect(said(otherwise)).toEqual([`Error: ${expected}`]);
  });

  test('is refused when corosync there cannot talk to the others', () => {
    const found = setupHosts([setupHost('node1'), setupHost('node2', { cluster: { corosync: '2.4.5' } })]);
    expect(messages(found)[0]).toContain('node1 3.1.7, node2 2.4.5');
  });
});
