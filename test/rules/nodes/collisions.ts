import type { CorosyncNode } from '../../../src/model/corosync-node.ts';
import type { ClusterBuilder } from '../../support/cluster-builder.ts';
import { twoNodes } from './claims.ts';

/** One row: what the configuration has, the new guest node of vm-guest1, and what the user reads. */
export interface Collision {
  readonly title: string;
  /** Added to two cluster nodes (lines 5 and 6) and vm-guest1 (lines 9 to 13): the next resource is on line 14. */
  readonly has: (cluster: ClusterBuilder) => ClusterBuilder;
  readonly name: string;
  readonly address?: string;
  readonly port?: string;
  readonly corosync?: readonly CorosyncNode[];
  readonly says: string;
}

/** The configuration of a row. */
export function configurationOf({ has }: Collision): ClusterBuilder {
  return has(twoNodes());
}

const corosync: readonly CorosyncNode[] = [
  { name: 'node1', id: '1', addresses: ['10.0.0.1', 'fd00::1'] },
  { name: 'node3', id: '33', addresses: ['10.0.0.3'] },
];

const withGuest = (cluster: ClusterBuilder) =>
  cluster.vm('vm2').guest('guest2', 'vm2', { 'remote-addr': '10.0.0.12' });
const withRemote = (cluster: ClusterBuilder) =>
  cluster.remote('remote1', { server: '10.0.0.21', port: '3121' });
const nothing = (cluster: ClusterBuilder) => cluster;

export const nameCollisions: readonly Collision[] = [
  {
    title: 'its own VM resource',
    has: nothing,
    name: 'vm-guest1',
    says: "'vm-guest1' already exists as the resource 'vm-guest1' that is to become the guest node (line 9)",
  },
  {
    title: 'its own VM resource in other letters',
    has: nothing,
    name: 'VM-Guest1',
    says: "'VM-Guest1' already exists as the resource 'vm-guest1' that is to become the guest node (line 9)",
  },
  {
    title: 'another resource',
    has: (cluster) => cluster.primitive('web'),
    name: 'web',
    says: "'web' already exists as resource (line 14)",
  },
  {
    title: 'another resource in other letters',
    has: (cluster) => cluster.primitive('web'),
    name: 'WEB',
    says: "'WEB' already exists as resource 'web' (line 14)",
  },
  {
    title: 'a resource inside a group',
    has: (cluster) => cluster.group('grp', 'inner'),
    name: 'inner',
    says: "'inner' already exists as resource (line 15)",
  },
  {
    title: 'a group',
    has: (cluster) => cluster.group('grp', 'inner'),
    name: 'grp',
    says: "'grp' already exists as group (line 14)",
  },
  {
    title: 'a clone',
    has: (cluster) => cluster.clone('web-clone', 'web'),
    name: 'web-clone',
    says: "'web-clone' already exists as clone (line 14)",
  },
  {
    title: 'a bundle',
    has: (cluster) => cluster.bundle('httpd'),
    name: 'httpd',
    says: "'httpd' already exists as bundle (line 14)",
  },
  {
    title: 'a template',
    has: (cluster) => cluster.template('machine'),
    name: 'machine',
    says: "'machine' already exists as template (line 14)",
  },
  {
    title: 'a tag',
    has: (cluster) => cluster.tag('machines', 'vm-guest1'),
    name: 'machines',
    says: "'machines' already exists as tag (line 17)",
  },
  {
    title: 'an XML id of something that is no resource',
    has: nothing,
    name: 'vm-guest1-instance_attributes',
    says: "'vm-guest1-instance_attributes' already exists as the id of an element <instance_attributes> (line 10)",
  },
  {
    title: 'another guest node',
    has: withGuest,
    name: 'guest2',
    says: "'guest2' already exists as guest node of resource 'vm2' (line 17)",
  },
  {
    title: 'another guest node in other letters',
    has: withGuest,
    name: 'GUEST2',
    says: "'GUEST2' already exists as guest node 'guest2' of resource 'vm2' (line 17)",
  },
  {
    title: 'another guest node, told once though its address is the name too',
    has: (cluster) => cluster.vm('vm2').guest('guest2', 'vm2'),
    name: 'guest2',
    says: "'guest2' already exists as guest node of resource 'vm2' (line 16)",
  },
  {
    title: 'a remote node',
    has: withRemote,
    name: 'remote1',
    says: "'remote1' already exists as remote node (line 14)",
  },
  {
    title: 'a remote node in other letters',
    has: withRemote,
    name: 'Remote1',
    says: "'Remote1' already exists as remote node 'remote1' (line 14)",
  },
  {
    title: 'a remote node that has an entry among the nodes',
    has: (cluster) => withRemote(cluster).remoteEntry('remote1'),
    name: 'remote1',
    says: "'remote1' already exists as remote node (line 15)",
  },
  {
    title: 'a cluster node in the configuration',
    has: nothing,
    name: 'node2',
    says: "'node2' already exists as cluster node (line 6)",
  },
  {
    title: 'a cluster node in other letters',
    has: nothing,
    name: 'Node2',
    says: "'Node2' already exists as cluster node 'node2' (line 6)",
  },
  {
    title: 'a cluster node of which only the status section knows',
    has: (cluster) => cluster.state('node7', { id: '7' }),
    name: 'node7',
    says: "'node7' already exists as cluster node (line 18)",
  },
  {
    title: 'a cluster node of corosync.conf',
    has: nothing,
    corosync,
    name: 'node3',
    says: "'node3' already exists as cluster node (corosync.conf)",
  },
  {
    title: "a cluster node's id in the configuration",
    has: nothing,
    name: '2',
    says: "'2' already exists as the id of cluster node 'node2' (line 6)",
  },
  {
    title: "a cluster node's id in corosync.conf",
    has: nothing,
    corosync,
    name: '33',
    says: "'33' already exists as the id of cluster node 'node3' (corosync.conf)",
  },
  {
    title: "the node of a bundle's replica",
    has: (cluster) => cluster.bundle('httpd', { replicas: '3', primitive: 'apache' }),
    name: 'httpd-2',
    says: "'httpd-2' already exists as a name that Pacemaker gives to a replica of bundle 'httpd' (line 14)",
  },
  {
    title: "the container of a bundle's replica",
    has: (cluster) => cluster.bundle('httpd', { replicas: '3' }),
    name: 'httpd-podman-0',
    says: "'httpd-podman-0' already exists as a name that Pacemaker gives to a replica of bundle 'httpd' (line 14)",
  },
  {
    title: "the address resource of a bundle's replica",
    has: (cluster) => cluster.bundle('httpd', { ip: '10.0.0.50' }),
    name: 'httpd-ip-10.0.0.50',
    says: "'httpd-ip-10.0.0.50' already exists as a name that Pacemaker gives to a replica of bundle 'httpd' (line 14)",
  },
  {
    title: "another guest's address",
    has: withGuest,
    name: '10.0.0.12',
    address: '10.0.0.99',
    says: "'10.0.0.12' is already the address of guest node 'guest2' (line 17)",
  },
  {
    title: "another guest's address, told once though it becomes the address too",
    has: withGuest,
    name: '10.0.0.12',
    says: "'10.0.0.12' is already the address of guest node 'guest2' (line 17)",
  },
  {
    title: "a remote node's address",
    has: (cluster) => cluster.remote('remote1', { server: 'host7.example.org' }),
    name: 'HOST7.example.org',
    address: '10.0.0.99',
    says: "'HOST7.example.org' is already the address of remote node 'remote1' (line 14)",
  },
  {
    title: "a cluster node's ring address",
    has: nothing,
    corosync,
    name: '10.0.0.3',
    says: "'10.0.0.3' is already the address of cluster node 'node3' (corosync.conf)",
  },
];

export const addressCollisions: readonly Collision[] = [
  {
    title: 'of a replica of a bundle',
    has: (cluster) => cluster.bundle('web', { primitive: 'inside', replicas: '2', ip: '10.0.0.131' }),
    name: 'guest1',
    address: '10.0.0.132',
    says: "'10.0.0.132' already exists as the address of node 'web-1' of bundle 'web' with port 3121 (line 14)",
  },
  {
    title: "another guest's with the default port of both",
    has: withGuest,
    name: 'guest1',
    address: '10.0.0.12',
    says: "'10.0.0.12' already exists as the address of guest node 'guest2' of resource 'vm2' with port 3121 (line 17)",
  },
  {
    title: "a remote node's with the same port, once typed and once by default",
    has: withRemote,
    name: 'guest1',
    address: '10.0.0.21',
    says: "'10.0.0.21' already exists as the address of remote node 'remote1' with port 3121 (line 14)",
  },
  {
    title: "another guest's with the same port typed for both",
    has: (cluster) =>
      cluster.vm('vm2').guest('guest2', 'vm2', { 'remote-addr': 'Host', 'remote-port': '3200' }),
    name: 'guest1',
    address: 'host.',
    port: '3200',
    says: "'host.' already exists as the address of guest node 'guest2' of resource 'vm2' with port 3200 (line 18)",
  },
  {
    title: "another guest's IPv6 address in another spelling",
    has: (cluster) => cluster.vm('vm2').guest('guest2', 'vm2', { 'remote-addr': 'fd00:0:0::12' }),
    name: 'guest1',
    address: 'FD00::0012',
    says: "'FD00::0012' already exists as the address of guest node 'guest2' of resource 'vm2' with port 3121 (line 17)",
  },
  {
    title: "another guest's that has none of its own, which makes it the name",
    has: (cluster) => cluster.vm('vm2').guest('guest2', 'vm2'),
    name: 'guest1',
    address: 'guest2',
    says: "'guest2' already exists as the address of guest node 'guest2' of resource 'vm2' with port 3121 (line 16)",
  },
  {
    title: "a cluster node's name",
    has: nothing,
    name: 'guest1',
    address: 'node2',
    says: "'node2' already exists as cluster node (line 6)",
  },
  {
    title: "a cluster node's ring address, whatever the port",
    has: nothing,
    corosync,
    name: 'guest1',
    address: 'fd00:0::1',
    port: '3200',
    says: "'fd00:0::1' already exists as an address of cluster node 'node1' (corosync.conf)",
  },
];
