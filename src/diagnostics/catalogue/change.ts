import { entry } from '../entry.ts';

/** How a change went, and what it left out. */
export const changeCatalogue = {
  NOTHING_TO_DO: entry<Record<never, never>>({
    severity: 'note',
    text: () => 'Already so, nothing to do',
  }),
  CONFLICT_CHECK_INCOMPLETE: entry<Record<never, never>>({
    severity: 'note',
    text: () =>
      'Unable to check if there is a conflict with nodes set in corosync because the command does not run on a live cluster (e.g. -f was used)',
    hint: () => 'give --corosync_conf FILE to have the names and addresses in it checked as well',
  }),
  KEY_DISTRIBUTION_SKIPPED: entry<{ host: string }>({
    severity: 'note',
    text: ({ host }) =>
      `Distribution of 'pacemaker authkey' to '${host}' was skipped because the command does not run on a live cluster (e.g. -f was used). Please, distribute the file(s) manually.`,
  }),
  SERVICE_ACTIONS_SKIPPED: entry<{ host: string; actions: readonly string[] }>({
    severity: 'note',
    text: ({ host, actions }) =>
      `Running action(s) ${actions.map((action) => `'pacemaker_remote ${action}'`).join(', ')} on '${host}' was skipped because the command does not run on a live cluster (e.g. -f was used). Please, run the action(s) manually.`,
    hint: () => 'or give --prepare-host to have it done over SSH',
  }),
  KEY_REMOVAL_SKIPPED: entry<{ host: string }>({
    severity: 'note',
    text: ({ host }) =>
      `Removing 'pacemaker authkey' from '${host}' was skipped because the command does not run on a live cluster (e.g. -f was used). Please, remove the file(s) manually.`,
  }),
  PREPARE_HOST_NEEDS_KEY: entry<Record<never, never>>({
    severity: 'error',
    text: () => '--prepare-host with -f needs to know the key of the cluster',
    hint: () => 'give --authkey FILE; it is made if it does not exist',
  }),
  KEY_FILE_UNREADABLE: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `cannot read the key file '${file}': ${reason}`,
    hint: () => 'run as a user that may read it, or give another file with --authkey',
  }),
  KEY_FILE_UNWRITABLE: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `cannot write the key file '${file}': ${reason}`,
    hint: () => 'choose a file that you may write with --authkey',
  }),
  KEY_FILE_EMPTY: entry<{ file: string }>({
    severity: 'error',
    text: ({ file }) => `the key file '${file}' is empty`,
    hint: () => 'remove it to have a new key made, or give another file with --authkey',
  }),
  COROSYNC_CONF_UNREADABLE: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `cannot read '${file}': ${reason}`,
    hint: () => 'give the path of a readable corosync.conf with --corosync_conf',
  }),
  HOST_NOT_RELEASED: entry<{ host: string }>({
    severity: 'warning',
    text: ({ host }) => `the key and the service on '${host}' stay as they are`,
    hint: ({ host }) =>
      `later, on ${host}: systemctl disable --now pacemaker_remote && rm -f /etc/pacemaker/authkey`,
  }),
  HOST_NOT_PREPARED: entry<{ host: string }>({
    severity: 'warning',
    text: ({ host }) => `'${host}' was not prepared`,
    hint: () => 'run the same command again when the host is up; it does what is left',
  }),
  PORT_CLOSED_FROM_NODE: entry<{ node: string; address: string; port: string; reason: string }>({
    severity: 'error',
    override: 'force',
    text: ({ node, address, port, reason }) =>
      `cluster node '${node}' cannot connect to ${address} port ${port}: ${reason}`,
    hint: ({ port }) =>
      `check name resolution, and let TCP ${port} through the firewalls between them; the cluster may start the connection on any of its nodes`,
  }),
  INTERRUPTED: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'interrupted',
    hint: () =>
      'what is under way may still come to its end; the command to continue finds out and does what is left',
  }),
  CIB_CHANGES_TOO_OFTEN: entry<{ attempts: number }>({
    severity: 'error',
    text: ({ attempts }) =>
      `the CIB was changed by somebody else ${attempts} times while this change was made`,
    hint: () => 'run the same command again when the cluster is quieter',
  }),
};
