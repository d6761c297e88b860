import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkoutInHost } from './container.ts';
import { corosyncConf } from './corosync-conf.ts';
import type { LabDefinition, LabHost } from './definition.ts';
import { emptyCib } from './image.ts';
import { hostKeyFile } from './lab-secrets.ts';
import { hostRoot, hostsFile, stateFolder } from './places.ts';

/** Writes into a pristine root what makes it this host: its name, who may log in and, on a node, its cluster. */
export function seedHost(lab: LabDefinition, host: LabHost): void {
  const folder = stateFolder(lab.name);
  const root = hostRoot(lab.name, host.name);
  const key = hostKeyFile(lab.name, host.name);
  put(root, '/etc/hostname', `${host.name}\n`);
  put(root, '/etc/hosts', readFileSync(hostsFile(lab.name)));
  // The machine's own, which the image has, names servers that the lab cannot reach: 10 s for each look-up.
  put(root, '/etc/resolv.conf', '# No DNS in the lab: /etc/hosts knows every name.\n');
  // Without one systemd takes the start for an installation's first, and enables every service by preset.
  put(root, '/etc/machine-id', `${randomBytes(16).toString('hex')}\n`);
  put(root, '/root/.ssh/authorized_keys', readFileSync(join(folder, 'ssh_key.pub')), 0o600);
  if (host.role === 'node') {
    // As in the documents, an administrator who is on a cluster node can log in to the other hosts from there.
    put(root, '/root/.ssh/id_ed25519', readFileSync(join(folder, 'ssh_key')), 0o600);
    put(root, '/root/.ssh/known_hosts', readFileSync(join(folder, 'known_hosts')));
  }
  put(root, '/etc/ssh/ssh_host_ed25519_key', readFileSync(key), 0o600);
  put(root, '/etc/ssh/ssh_host_ed25519_key.pub', readFileSync(`${key}.pub`));
  symlinkSync(join(checkoutInHost, 'bin/pacer'), join(root, '/usr/local/bin/pacer'));
  if (host.role === 'node') seedClusterNode(lab, root);
}

function seedClusterNode(lab: LabDefinition, root: string): void {
  const authkey = readFileSync(join(stateFolder(lab.name), 'corosync-authkey'));
  put(root, '/etc/corosync/corosync.conf', corosyncConf(lab));
  put(root, '/etc/corosync/authkey', authkey, 0o400);
  putCib(lab, root);
  const agents = join(lab.checkout, 'test/cluster/lab/agents');
  put(root, '/usr/sbin/fence_lab', readFileSync(join(agents, 'fence_lab')), 0o755);
  put(root, '/usr/lib/ocf/resource.d/lab/Machine', readFileSync(join(agents, 'Machine')), 0o755);
  for (const service of ['corosync', 'pacemaker'])
    symlinkSync(
      `/lib/systemd/system/${service}.service`,
      join(root, `/etc/systemd/system/multi-user.target.wants/${service}.service`),
    );
}

/**
 * The CIB that `cibadmin --empty` of the node's own Pacemaker makes (a newer feature set would be refused for
 * ever), with the properties that a cluster in a test wants. A new cluster otherwise waits 20 s for more nodes.
 */
function putCib(lab: LabDefinition, root: string): void {
  const properties = { 'cluster-name': lab.name, 'stonith-enabled': 'false', 'dc-deadtime': '2s' };
  const pairs = Object.entries(properties).map(
    ([name, value]) => `<nvpair id="cib-bootstrap-options-${name}" name="${name}" value="${value}"/>`,
  );
  const set = `<cluster_property_set id="cib-bootstrap-options">${pairs.join('')}</cluster_property_set>`;
  const empty = readFileSync(join(root, emptyCib), 'utf8');
  const file = '/var/lib/pacemaker/cib/cib.xml';
  put(root, file, empty.replace('<crm_config/>', `<crm_config>${set}</crm_config>`), 0o600);
  chownSync(join(root, file), ...ownerInHost(root, 'hacluster'));
}

/** The user's number and its group's: the image's, not the machine's. */
function ownerInHost(root: string, user: string): [uid: number, gid: number] {
  const lines = readFileSync(join(root, '/etc/passwd'), 'utf8').split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${user}:`))?.split(':') ?? [];
  return [Number(uid), Number(gid)];
}

function put(root: string, path: string, content: string | Buffer, mode = 0o644): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true, mode: mode & 0o077 ? 0o755 : 0o700 });
  writeFileSync(file, content, { mode });
}
