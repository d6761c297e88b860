import type { Lab } from '../support/lab.ts';

/** Makes a cluster node of the lab a host that has only the packages, as before `cluster setup`. */
export function leaveCluster(lab: Lab, host: string): Promise<string> {
  const script = `set -e
systemctl --quiet disable --now pacemaker corosync
rm -rf /etc/corosync/corosync.conf /etc/corosync/authkey /var/lib/corosync/* /var/lib/pacemaker/cib/*`;
  return lab.must(host, 'sh', '-c', script);
}
