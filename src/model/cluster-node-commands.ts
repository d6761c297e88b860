/**
 * What pacer runs as root on cluster nodes only. Not among the sudoers lines for guests and remote nodes: who may
 * replace corosync.conf or /etc/hosts of a cluster node is its root, so a login there needs all of sudo anyway.
 */
export const clusterNodeCommands = {
  makeNewFile: 'install -m 0600 -o root -g root /dev/null "$new"',
  fillNewFile: 'tee "$new"',
  digestNewFile: 'sha256sum "$new"',
  setFileMode: 'chmod "$mode" "$new"',
  replaceFile: 'mv -f "$new" "$path"',
  dropNewFile: 'rm -f "$new"',
  makeFolder: 'mkdir -p "$folder"',
  appendLine: 'tee -a "$path"',
  overwriteFile: 'tee "$path"',
} as const;
