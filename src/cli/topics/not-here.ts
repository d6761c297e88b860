/** Commands of pcs that pacer does not have. */
interface NotHere {
  /** As the topic lists them. */
  readonly title: string;
  /** The words that each begins with. */
  readonly commands: readonly string[];
  readonly instead: string;
}

export const notHere: readonly NotHere[] = [
  { title: 'host auth, host deauth', commands: ['host'], instead: 'nothing: log in over SSH (ssh-copy-id)' },
  {
    title: 'pcsd, status pcsd',
    commands: ['pcsd', 'status pcsd'],
    instead: 'nothing: there is no daemon; whether hosts answer: pacer node check',
  },
  {
    title: 'cluster node add, remove',
    commands: ['cluster node add', 'cluster node remove'],
    instead:
      'pcs, or corosync.conf and pacer cluster authkey distribute; guest and remote nodes: cluster node add-guest, add-remote, node remove',
  },
  {
    title: 'cluster destroy',
    commands: ['cluster destroy'],
    instead: 'pacer cluster setup --force sets the old files aside',
  },
  {
    title: 'cluster sync, config, link, uidgid, reload',
    commands: ['cluster sync', 'cluster config', 'cluster link', 'cluster uidgid', 'cluster reload'],
    instead: 'copy /etc/corosync/corosync.conf, then corosync-cfgtool -R',
  },
  { title: 'cluster corosync', commands: ['cluster corosync'], instead: 'cat /etc/corosync/corosync.conf' },
  { title: 'cluster kill', commands: ['cluster kill'], instead: 'systemctl kill -s KILL pacemaker corosync' },
  { title: 'cluster auth', commands: ['cluster auth'], instead: 'nothing: log in over SSH (ssh-copy-id)' },
  { title: 'cluster report', commands: ['cluster report'], instead: 'crm_report' },
  {
    title: 'quorum, qdevice, booth, dr; status qdevice, booth',
    commands: ['quorum', 'qdevice', 'booth', 'dr', 'status qdevice', 'status booth'],
    instead: 'pcs; to look: pacer status quorum',
  },
  {
    title: 'stonith sbd, update-scsi-devices',
    commands: ['stonith sbd', 'stonith update-scsi-devices'],
    instead: 'pcs',
  },
  { title: 'stonith history', commands: ['stonith history'], instead: 'stonith_admin --history' },
  {
    title: 'stonith op, defaults',
    commands: ['stonith op', 'stonith defaults'],
    instead: 'pacer resource op, resource defaults: they are the same',
  },
  {
    title: 'stonith fence, confirm',
    commands: ['stonith fence', 'stonith confirm'],
    instead: 'stonith_admin --fence, --confirm',
  },
  {
    title: 'acl, alert',
    commands: ['acl', 'alert'],
    instead: 'pcs, or pacer cluster edit scope=acls, scope=alerts',
  },
  {
    title: 'resource debug-start and the like',
    commands: [
      'resource debug-start',
      'resource debug-stop',
      'resource debug-promote',
      'resource debug-demote',
      'resource debug-monitor',
    ],
    instead: 'crm_resource --force-start --resource ID',
  },
  {
    title: 'resource relocate',
    commands: ['resource relocate'],
    instead: 'pacer resource move ID NODE, after a look: crm_simulate -sL',
  },
  {
    title: 'resource relations',
    commands: ['resource relations'],
    instead: 'pacer constraint ref ID, pacer resource config',
  },
  {
    title: 'config backup, checkpoint',
    commands: ['config backup', 'config restore', 'config checkpoint'],
    instead: 'pacer cluster cib FILE; /var/lib/pacemaker/cib on each node',
  },
  { title: 'client, the web interface', commands: ['client'], instead: 'nothing' },
  {
    title: 'cluster remote-node add, remove (pcs 0.9)',
    commands: ['cluster remote-node'],
    instead: 'pacer cluster node add-guest, remove-guest',
  },
  {
    title: 'resource show, stonith show (pcs 0.10)',
    commands: ['resource show', 'stonith show'],
    instead: 'pacer resource status, config; pacer stonith status, config',
  },
  {
    title: 'resource master (pcs 0.9)',
    commands: ['resource master'],
    instead: 'pacer resource promotable',
  },
  {
    title: 'resource unmove (pcs 0.9)',
    commands: ['resource unmove'],
    instead: 'pacer resource clear',
  },
];
