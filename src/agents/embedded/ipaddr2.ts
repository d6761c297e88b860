import type { EmbeddedAgent } from '../embedded-agent.ts';

export const ipaddr2: EmbeddedAgent = {
  summary: 'Virtual IPv4 or IPv6 address on Linux',
  description: 'Adds an address to a network interface and tells the network about it.',
  parameters: {
    ip: { text: 'The address, IPv4 or IPv6', required: true, unique: true },
    nic: { text: 'Interface that gets the address; found from the routing table where it is not given' },
    cidr_netmask: { text: 'Length of the network prefix, e.g. 24' },
    broadcast: { text: 'Broadcast address' },
    iflabel: { text: "Label of the address, appended to the interface's name" },
    lvs_support: {
      text: 'Keep the address on the loopback interface when stopped, for LVS direct routing',
      type: 'boolean',
      default: 'false',
    },
    lvs_ipv6_addrlabel: {
      text: 'Label the IPv6 address so that it is not chosen as a source address',
      type: 'boolean',
      default: 'false',
    },
    lvs_ipv6_addrlabel_value: { text: 'The label for lvs_ipv6_addrlabel', type: 'integer', default: '99' },
    mac: { text: 'Hardware address for a cluster IP' },
    clusterip_hash: {
      text: 'How a cluster IP distributes clients over nodes',
      default: 'sourceip-sourceport',
    },
    unique_clone_address: {
      text: 'Give every instance of a clone an address of its own',
      type: 'boolean',
      default: 'false',
    },
    arp_interval: {
      text: 'Milliseconds between announcements of the address',
      type: 'integer',
      default: '200',
    },
    arp_count: { text: 'Number of announcements at start', type: 'integer', default: '5' },
    arp_count_refresh: { text: 'Number of announcements at every monitor', type: 'integer', default: '0' },
    arp_bg: { text: 'Send announcements in the background' },
    arp_sender: { text: 'Program that sends announcements' },
    send_arp_opts: { text: 'More arguments for that program' },
    flush_routes: { text: 'Drop cached routes on stop', type: 'boolean', default: 'false' },
    run_arping: { text: 'Look for another host with the IPv4 address before taking it', default: 'false' },
    nodad: { text: 'Skip duplicate address detection for IPv6', default: 'false' },
    noprefixroute: { text: 'Add no route for the prefix', default: 'false' },
    preferred_lft: { text: 'How long an IPv6 address stays preferred as source address', default: 'forever' },
    network_namespace: { text: 'Network namespace of the interface' },
  },
  actions: [
    'start timeout=20s',
    'stop timeout=20s',
    'status interval=10s timeout=20s depth=0',
    'monitor interval=10s timeout=20s depth=0',
    'meta-data timeout=5s',
    'validate-all timeout=20s',
  ],
};
