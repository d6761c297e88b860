// @ts-check
/** The parts of the manual that are not made of command definitions. Words between back quotes are set in bold. */

export const description = `
pacer makes guest nodes and remote nodes of a Pacemaker cluster out of plain hosts, over SSH, and keeps them right. Its
commands are those of pcs; what it adds is new options and new commands. Nothing is installed on any host but
Pacemaker's own packages: no daemon, no password, no port beside that of SSH and of Pacemaker Remote itself.

A change is checked against the whole configuration, planned, and shown with \`--dry-run\`; then hosts are
prepared first and the CIB is changed last, so that the cluster never dials a node that is not ready. Removal goes the
other way round, so that a virtual machine keeps running. What is already so is left as it is: a command that broke off is
finished by the same command.
`;

/** @type {readonly (readonly [word: string, meaning: string])[]} */
export const words = [
  ['cluster node', 'runs corosync and the whole of Pacemaker'],
  [
    'remote node',
    'a host that runs only pacemaker_remote, defined by an `ocf:pacemaker:remote` connection resource whose id is the name of the node',
  ],
  [
    'guest node',
    'a virtual machine that runs pacemaker_remote, defined by the `remote-node` meta attribute of the resource that starts it',
  ],
  ['node name', 'what the cluster calls the node; not the id of a virtual machine resource, ever'],
  ['connect address', 'what the cluster dials, with a port (3121); the node name where it is not said'],
  ['SSH address', 'what pacer dials; the connect address where it is not said with `--ssh-address`'],
  ['CIB', "the cluster's configuration; its version is `admin_epoch.epoch.num_updates`"],
  [
    'authkey',
    '/etc/pacemaker/authkey: the key that every cluster node, guest node and remote node must have in common',
  ],
];

export const where = `
Without an option, pacer works on the cluster of this machine. With \`-H\` \`[user@]node[:port]\`, or \`PACER_HOST\` in the
environment, it runs the same tools on a cluster node over SSH; of several nodes the first that answers is used. With \`-f\` it
works on a CIB in a file, and touches no host unless \`--prepare-host\` is given.

Options may stand anywhere; \`--\` ends them. Words such as \`-INFINITY\` and \`-100\` are no options.
`;

/** @type {readonly (readonly [status: string, meaning: string])[]} */
export const exitStatuses = [
  ['0', 'done, or already so'],
  ['1', 'anything else: refused, failed, or not understood'],
  [
    '2',
    '`--dry-run --detailed-exitcode`: something would change; `node attribute NODE NAME=`: there is no such attribute',
  ],
  ['128 + N', 'ended by signal N: 130 for Ctrl-C'],
];

/** @type {readonly (readonly [name: string, meaning: string])[]} */
export const environment = [
  ['PACER_HOST', 'stands for `-H` where neither `-H` nor `-f` is given; several nodes are parted by commas'],
  ['NO_COLOR, FORCE_COLOR', 'no color, or color also where the output is not a terminal'],
  ['EDITOR', 'what `cluster edit` starts'],
  ['SSH_AUTH_SOCK', 'the agent that holds keys for SSH'],
  ['XDG_STATE_HOME', 'where the journal is kept, ~/.local/state if not set'],
  ['OCF_ROOT', 'where resource agents are, if there is no crm_resource'],
  [
    'CIB_file',
    "read by Pacemaker's own tools: with it they, and so pacer without `-f`, work on that file; prefer `-f`",
  ],
];

/** @type {readonly (readonly [path: string, meaning: string])[]} */
export const files = [
  [
    '/etc/pacemaker/authkey',
    'the key, root:haclient, mode 0640; on cluster nodes, guest nodes and remote nodes',
  ],
  [
    '/etc/default/pacemaker, /etc/sysconfig/pacemaker',
    'holds PCMK_remote_port where a port is given (Debian, others)',
  ],
  ['~/.ssh/config, ~/.ssh/known_hosts', 'how hosts are reached, and their keys; an unknown key is refused'],
  ['~/.local/state/pacer/journal.jsonl', 'what pacer changed, one line of JSON each'],
];

export const sudo = `
A login other than root needs \`sudo -n\` (sudo without a password) for these commands and no others. The lines are for
sudoers(5), for a login named pacer, the standard paths and port 3121. They make that login master of Pacemaker's
settings: give them to nobody who may not be.
`;

/** @type {readonly (readonly [text: string, lines: readonly string[]])[]} */
export const walkThrough = [
  [
    'Create the virtual machine resource, on any cluster node:',
    [
      'pacer resource create vm-guest1 VirtualDomain \\',
      '    hypervisor="qemu:///system" config="/etc/pacemaker/guest1.xml"',
    ],
  ],
  [
    'See what would happen, then make it a guest node. Its host name or address must be reachable over SSH:',
    [
      'pacer cluster node add-guest guest1 vm-guest1 remote-addr=192.168.122.11 --dry-run',
      'pacer cluster node add-guest guest1 vm-guest1 remote-addr=192.168.122.11 --wait=60',
    ],
  ],
  ['The same from a workstation:', ['pacer -H node1 cluster node add-guest guest1 vm-guest1']],
  [
    'A host without a virtual machine around it becomes a remote node:',
    ['pacer cluster node add-remote remote1 192.168.122.21'],
  ],
  ['Look, and undo:', ['pacer node list', 'pacer status', 'pacer node remove guest1']],
  [
    'Try any of it on a copy of the configuration first:',
    ['cibadmin --query > cib.xml', 'pacer -f cib.xml cluster node add-guest guest1 vm-guest1'],
  ],
];

/** @type {readonly (readonly [problem: string, answer: string])[]} */
export const troubleshooting = [
  [
    'option ... not recognized',
    "A word that begins with `-` and is none of pacer's options must stand behind `--`.",
  ],
  [
    'The key of a host is unknown or has changed',
    'pacer never accepts a host key by itself. Compare the fingerprint it shows with the one on the host, then put it into known_hosts, for example with `ssh-keyscan`.',
  ],
  [
    'The keys of the cluster nodes differ',
    'Every node needs the same `/etc/pacemaker/authkey`. Debian gives each host a random one when the package is installed. The message says which nodes have which, by digest.',
  ],
  [
    'The node is configured but does not come online',
    'A missing or wrong key is an error that Pacemaker does not retry: after it is put right, `crm_resource --cleanup --resource NODE` makes the cluster dial again. Port 3121 must be reachable from every cluster node. Run the same pacer command again: it repairs what is missing.',
  ],
  [
    'sudo wants a password',
    'See SUDO for the lines that the login needs; or log in as root with `--ssh-user root`.',
  ],
  [
    'Anything else',
    '`--debug` shows every command that is sent to a host and every answer, without secrets.',
  ],
];
