import { type Row, table, wrap } from '../wrap.ts';

/** `pacer help coming-from-the-documents`: what the documents do by hand, and what stands for it here. */
export function comingFromTheDocuments(): string {
  const sections = [
    'Coming from the documents',
    wrap(opening, 0).trimEnd(),
    `By hand there, one word here:\n${table(words).trimEnd()}`,
    `Still by hand:\n${table(byHand).trimEnd()}`,
    `To know:\n${facts.map((fact) => wrap(fact, 2).trimEnd()).join('\n\n')}`,
  ];
  return sections.map((section) => `${section}\n`).join('\n');
}

const opening =
  '"Pacemaker Remote" and its walk-throughs type pcs; write pacer for pcs, and all their lines work. What they do on hosts ' +
  'beside that is part of adding a node, over SSH; --dry-run shows it first.';

const words: readonly Row[] = [
  [
    'dd … of=/etc/pacemaker/authkey, mkdir, chgrp, scp',
    'cluster node add-guest, add-remote; cluster authkey',
  ],
  ['yum install pacemaker-remote', 'cluster node add-guest, add-remote --install'],
  ['systemctl enable, start pacemaker_remote', 'cluster node add-guest, add-remote'],
  ['firewall-cmd --add-port 3121/tcp', 'cluster node add-guest, add-remote --firewall'],
  ['PCMK_remote_port in /etc/sysconfig/pacemaker', 'remote-port=, port='],
  ['echo ADDRESS NAME >> /etc/hosts', '--hosts-entry ADDRESS'],
  ['ssh -p 3121 NAME, ping', 'node check NAME'],
  ['virsh dumpxml NAME > FILE', 'resource create … config=FILE --domain NAME'],
  ['corosync.conf with sed, corosync_addr', 'cluster setup NAME NODE addr=ADDRESS…'],
  ['crm_node --force --remove NAME', 'cluster node clear NAME; remove-guest does it'],
];

const byHand: readonly Row[] = [
  [
    'user, group = "root" in /etc/libvirt/qemu.conf',
    "leave libvirt's own user, and let it read and write the disk images",
  ],
  ['setenforce 0, iptables --flush', 'not needed: --firewall opens the one port'],
  ['virt-install, virsh net-list', 'make the machine as ever; shut it down before the cluster starts it'],
];

const facts: readonly string[] = [
  'The connection to a remote or guest node needs the latency of a data center: a node that answers too late counts as ' +
    'failed. Raise remote-connect-timeout and the timeout of the monitor for a slow link, and keep nodes of another site out.',
  "Run pacer on a cluster node, or with -H: on a guest or remote node Pacemaker's tools answer through its connection, but " +
    'there is no corosync, and its agents may be others. A change made there says so.',
];
