import type { EmbeddedAgent } from '../embedded-agent.ts';

export const fenceXvm: EmbeddedAgent = {
  summary: 'Power control of virtual machines through fence_virtd on their host',
  description:
    'For a cluster inside virtual machines: asks fence_virtd on the host, over multicast, to turn one off and on.',
  parameters: {
    debug: { text: 'Level of messages about the course of things', type: 'boolean' },
    ip_family: { text: 'ipv4, ipv6 or auto', default: 'auto' },
    multicast_address: { text: 'Multicast address; 225.0.0.12 or ff05::3:1 where it is not given' },
    ipport: { text: 'Port of fence_virtd', default: '1229' },
    retrans: { text: 'Tenths of a second between questions', default: '20' },
    auth: { text: 'Authentication: none, sha1, sha256 or sha512', default: 'sha256' },
    hash: { text: 'Digest of packets: none, sha1, sha256 or sha512', default: 'sha256' },
    key_file: { text: 'Key that is the same on the host', default: '/etc/cluster/fence_xvm.key' },
    plug: { text: 'Name of the virtual machine in libvirt', required: true, obsoletes: 'port' },
    port: { text: 'Older name of plug', required: true, deprecated: true },
    use_uuid: { text: 'Take plug for a UUID', default: '0' },
    action: { text: 'What to do; Pacemaker says it by itself', default: 'reboot' },
    timeout: { text: 'Seconds until fencing must have succeeded', default: '30' },
    delay: { text: 'Seconds to wait before fencing', default: '0' },
    domain: { text: 'Older name of plug', deprecated: true },
  },
  actions: [
    'null',
    'on',
    'off',
    'reboot',
    'metadata',
    'status',
    'monitor',
    'list',
    'list-status',
    'validate-all',
  ],
};
