import { entry } from '../entry.ts';
import { clusterKeysCatalogue, shortDigest } from './cluster-keys.ts';

/** What is wrong with a host that is, or is to become, a node; what went wrong while working on it. */
export const hostsCatalogue = {
  HOST_FACTS_UNREADABLE: entry<{ host: string; reason: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, reason }) => `${host}: cannot find out the state of the host: ${reason}`,
    hint: ({ host }) => `log in on ${host} and run 'sh -c true': the login must reach a POSIX shell`,
  }),
  HOST_WITHOUT_SUDO: entry<{ host: string; reason: string }>({
    severity: 'error',
    text: ({ host, reason }) => `${host}: neither root nor allowed to use 'sudo -n': ${reason}`,
    hint: () => `log in as root (--ssh-user root) or add the lines of 'man pacer', section SUDO, with visudo`,
  }),
  HOST_WITHOUT_SYSTEMD: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) => `${host}: systemd does not run there, so pacemaker_remote cannot be turned on`,
    hint: () => 'use a host or container that was booted with systemd',
  }),
  HOST_IS_CLUSTER_NODE: entry<{ host: string; service: string; state: 'running' | 'enabled' }>({
    severity: 'error',
    text: ({ host, service, state }) => `${host}: is a cluster node itself: ${service} is ${state} there`,
    hint: ({ host, service }) =>
      `take another host, or remove ${host} from its cluster and run 'systemctl disable --now ${service}' on it`,
  }),
  HOST_PACKAGE_MISSING: entry<{ host: string; distribution: string; command?: string }>({
    severity: 'error',
    text: ({ host }) => `${host}: pacemaker_remote is not installed`,
    hint: ({ host, command, distribution }) =>
      command === undefined
        ? `install the package that holds pacemaker-remoted on ${host} (unknown distribution '${distribution}')`
        : `use --install, or run on ${host}: ${command}`,
  }),
  HOST_SERVICE_MASKED: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) => `${host}: the service pacemaker_remote is masked`,
    hint: ({ host }) => `run on ${host}: systemctl unmask pacemaker_remote`,
  }),
  HOST_KEY_PATH_UNUSABLE: entry<{ host: string; path: string; settingsPath: string }>({
    severity: 'error',
    text: ({ host, path, settingsPath }) =>
      `${host}: PCMK_authkey_location in ${settingsPath} is not an absolute path: ${JSON.stringify(path)}`,
    hint: ({ host, settingsPath }) => `set it right or remove it in ${settingsPath} on ${host}`,
  }),
  HOST_KEY_UNREADABLE: entry<{ host: string; path: string; reason: string }>({
    severity: 'error',
    text: ({ host, path, reason }) => `${host}: cannot read ${path}: ${reason}`,
    hint: ({ host, path }) => `run on ${host} as root: sha256sum ${path}`,
  }),
  HOST_KEY_MISSING: entry<{ host: string; path: string }>({
    severity: 'error',
    text: ({ host, path }) => `${host}: there is no key ${path}`,
    hint: () => 'run the command again: another node may have the key',
  }),
  HOST_KEY_IN_USE: entry<{ host: string; hostDigest: string | undefined; clusterDigest: string }>({
    severity: 'error',
    text: ({ host, hostDigest, clusterDigest }) =>
      `${host}: the cluster uses this node, but its key is ${shortDigest(hostDigest)} and the cluster's is ${shortDigest(clusterDigest)}`,
    hint: ({ host }) =>
      `the daemon must restart to take the right key, which stops the resources on ${host}: remove the node, then add it again`,
  }),
  HOST_HOLDS_OLDER_KEY: entry<{ host: string }>({
    severity: 'warning',
    text: ({ host }) =>
      `${host}: the key was written after pacemaker_remote started, which may still hold the older one`,
    hint: ({ host }) =>
      `the next connection may fail; at a quiet time run on ${host}: systemctl restart pacemaker_remote`,
  }),
  HOST_PORT_SET_OTHERWISE: entry<{ host: string; port: string; settingsPath: string }>({
    severity: 'error',
    override: 'force',
    text: ({ host, port, settingsPath }) =>
      `${host}: pacemaker_remote listens on port ${port} (PCMK_remote_port in ${settingsPath}), but the cluster will use 3121`,
    hint: ({ port }) =>
      `give the node the port ${port} (remote-port=${port} for a guest, port=${port} for a remote node)`,
  }),
  HOST_PORT_IN_USE: entry<{ host: string; port: string; settingsPath: string }>({
    severity: 'error',
    text: ({ host, port }) =>
      `${host}: pacemaker_remote does not listen on port ${port}, and the cluster uses it on another one`,
    hint: ({ host }) =>
      `the daemon must restart to take another port, which stops the resources on ${host}: remove the node, then add it again`,
  }),
  HOST_PORT_TAKEN: entry<{ host: string; port: string }>({
    severity: 'error',
    text: ({ host, port }) => `${host}: another program listens on port ${port}`,
    hint: ({ host, port }) =>
      `see which one with 'ss -ltnp sport = :${port}' on ${host}, or take another port`,
  }),
  HOST_CERTIFICATES_DIFFER: entry<{
    host: string;
    uses: boolean;
    settingsPath: string;
    nodes: readonly string[];
  }>({
    severity: 'error',
    override: 'force',
    text: ({ host, uses, nodes }) =>
      uses
        ? `${host}: pacemaker_remote takes certificates only, but ${nodes.join(', ')} would show the authkey`
        : `${host}: pacemaker_remote takes the authkey, but ${nodes.join(', ')} would show certificates`,
    hint: ({ host, uses, settingsPath }) =>
      `PCMK_ca_file, PCMK_cert_file and PCMK_key_file must be set everywhere or nowhere: ${uses ? 'remove them from' : 'set them in'} ${settingsPath} on ${host}, and restart pacemaker_remote there`,
  }),
  HOST_LISTENS_ON_LOOPBACK: entry<{ host: string; address: string; settingsPath: string }>({
    severity: 'warning',
    text: ({ host, address, settingsPath }) =>
      `${host}: pacemaker_remote listens on ${address} only (PCMK_remote_address in ${settingsPath}), where no cluster node reaches it`,
    hint: ({ host, settingsPath }) => `remove PCMK_remote_address from ${settingsPath} on ${host}`,
  }),
  HOST_FIREWALL_CLOSED: entry<{ host: string; kind: string; port: string; commands: readonly string[] }>({
    severity: 'warning',
    text: ({ host, kind, port }) => `${host}: the firewall (${kind}) does not let port ${port} in`,
    hint: ({ host, commands }) => `use --firewall, or run on ${host}: ${commands.join(' && ')}`,
  }),
  HOST_READ_ONLY: entry<{ host: string; path: string }>({
    severity: 'error',
    text: ({ host, path }) => `${host}: cannot write ${path}: its file system is read-only`,
    hint: ({ host, path }) => `see why with 'findmnt --target ${path}' on ${host}, and remount it writable`,
  }),
  HOST_DISK_FULL: entry<{ host: string; path: string }>({
    severity: 'error',
    text: ({ host, path }) => `${host}: cannot write ${path}: no space is left`,
    hint: ({ host, path }) =>
      `make room on ${host}; see which file system is full with 'df ${folderOf(path)}'`,
  }),
  HOST_STEP_FAILED: entry<{ host: string; what: string; reason: string }>({
    severity: 'error',
    text: ({ host, what, reason }) => `${host}: ${what} failed: ${reason}`,
    hint: () => 'put it right and run the same command again: what is done stays done',
  }),
  HOST_INSTALL_FAILED: entry<{ host: string; command: string; reason: string }>({
    severity: 'error',
    text: ({ host, reason }) => `${host}: installing pacemaker_remote failed: ${reason}`,
    hint: ({ host, command }) => `run on ${host} and see: ${command}`,
  }),
  HOST_SERVICE_FAILED: entry<{
    host: string;
    service: string;
    action: string;
    reason: string;
    log: readonly string[];
  }>({
    severity: 'error',
    text: ({ host, service, action, reason }) =>
      `${host}: service command failed: ${service} ${action}: ${reason}`,
    hint: ({ host, service, log }) =>
      log.length > 0
        ? `last lines of its log: ${log.join(' | ')}`
        : `see on ${host}: journalctl -u ${service}, systemctl status ${service}`,
  }),
  HOST_NOT_LISTENING: entry<{ host: string; port: string; seconds: number; log: readonly string[] }>({
    severity: 'error',
    text: ({ host, port, seconds }) =>
      `${host}: pacemaker_remote does not listen on port ${port} ${seconds} seconds after its start`,
    hint: lastLines,
  }),
  HOST_DAEMON_ENDED: entry<{ host: string; port: string; log: readonly string[] }>({
    severity: 'error',
    text: ({ host, port }) =>
      `${host}: pacemaker_remote was started and has ended without listening on port ${port}`,
    hint: lastLines,
  }),
  HOST_KEY_NOT_AS_SENT: entry<{ host: string; path: string; found: string }>({
    severity: 'error',
    text: ({ host, path, found }) => `${host}: ${path} is not as it was sent: ${found}`,
    hint: () =>
      'something else writes that file; see what (configuration management?) and run the same command again',
  }),
  HOST_STILL_CLUSTER_NODE: entry<{ host: string; service: string }>({
    severity: 'warning',
    text: ({ host, service }) => `${host}: ${service} runs there, so the host is left as it is`,
    hint: ({ host }) => `check by hand whether ${host} still needs pacemaker_remote and its key`,
  }),
  HOST_KEY_LEFT: entry<{ host: string; path: string }>({
    severity: 'note',
    text: ({ host, path }) => `${host}: ${path} is not the cluster's key and stays`,
  }),
  HOST_KEY_SHARED: entry<{ host: string; path: string; node: string }>({
    severity: 'note',
    text: ({ host, path, node }) =>
      `${host}: ${path} is in the directory of cluster node '${node}' and stays`,
  }),
  HOST_KEY_NOT_COMPARED: entry<{ host: string; path: string }>({
    severity: 'note',
    text: ({ host, path }) => `${host}: ${path} stays: whether it is the cluster's key is not known`,
    hint: ({ host, path }) =>
      `give the cluster's key with --authkey FILE, or remove it on ${host}: rm ${path}`,
  }),
  HOST_PORT_LEFT: entry<{ host: string; port: string; settingsPath: string }>({
    severity: 'note',
    text: ({ host, port, settingsPath }) => `${host}: PCMK_remote_port=${port} stays in ${settingsPath}`,
  }),
  ...clusterKeysCatalogue,
};

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function lastLines({ host, log }: { readonly host: string; readonly log: readonly string[] }): string {
  return log.length > 0
    ? `last lines of its log: ${log.join(' | ')}`
    : `see on ${host}: journalctl -u pacemaker_remote, systemctl status pacemaker_remote`;
}
