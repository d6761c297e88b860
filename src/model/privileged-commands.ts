/**
 * Every command line that pacer runs as root on a host, as text for a shell. The scripts are built of these and
 * the sudoers lines of the manual are made from these, so that neither can forget the other. Each is one plain
 * program: `sudo sh -c` would mean to allow everything. Temporary files have fixed names, since a pattern in
 * sudoers would also match other paths.
 */
export const privilegedCommands = {
  statKey: `stat -L -c '%U %G %a %s %Y' "$key"`,
  digestKey: 'sha256sum "$key"',
  readKey: 'cat "$key"',
  makeGroup: 'groupadd --system haclient',
  makeKeyDirectory: 'install -d -m 0750 -o root -g haclient "$directory"',
  makeNewKey: 'install -m 0600 -o root -g haclient /dev/null "$newkey"',
  fillNewKey: 'tee "$newkey"',
  digestNewKey: 'sha256sum "$newkey"',
  openNewKey: 'chmod 0640 "$newkey"',
  replaceKey: 'mv -f "$newkey" "$key"',
  dropNewKey: 'rm -f "$newkey"',
  setKeyOwner: 'chown root:haclient "$key"',
  setKeyMode: 'chmod 0640 "$key"',
  removeKey: 'rm -f "$key"',
  copySettings: 'cp -p "$settings" "$newsettings"',
  fillNewSettings: 'tee "$newsettings"',
  replaceSettings: 'mv -f "$newsettings" "$settings"',
  dropNewSettings: 'rm -f "$newsettings"',
  enableService: 'systemctl enable "$service"',
  disableService: 'systemctl disable "$service"',
  startService: 'systemctl start "$service"',
  restartService: 'systemctl restart "$service"',
  stopService: 'systemctl stop "$service"',
  forgetFailures: 'systemctl reset-failed "$service"',
  lastLogLines: 'journalctl --quiet --no-pager --output=cat --lines=5 --unit="$service"',
  askFirewalldService: 'firewall-cmd --query-service=high-availability',
  askFirewalldPort: 'firewall-cmd --query-port="$port"/tcp',
  askUfw: 'ufw status',
  askNft: 'nft list ruleset',
} as const;

/** What the variables above hold on hosts with the standard paths, for the sudoers lines: Debian, and all others. */
export const standardValues: readonly Readonly<Record<string, string>>[] = [
  '/etc/default',
  '/etc/sysconfig',
].map((folder) => ({
  key: '/etc/pacemaker/authkey',
  newkey: '/etc/pacemaker/.authkey.pacer',
  directory: '/etc/pacemaker',
  settings: `${folder}/pacemaker`,
  newsettings: `${folder}/.pacemaker.pacer`,
  service: 'pacemaker_remote',
  port: '3121',
}));

/**
 * Start of every script that runs some of them: `asroot COMMAND` runs it directly for root, else through
 * `sudo -n`, which fails instead of asking. Messages come in English, as they are read by a program.
 */
export const asRootPreamble = `LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/sbin:/sbin
uid=$(id -u)
asroot() {
  if [ "$uid" = 0 ]; then "$@"; else sudo -n "$@"; fi
}
`;

/**
 * For scripts that write a file: waits for another pacer that writes on the same host, since temporary files have
 * fixed names. The lock is on /etc, which every login can open and nothing else locks; a holder that does not
 * let go within 30 seconds is no reason to fail.
 */
export const takeTurns = `exec 9</etc
flock -w 30 9 2>/dev/null
`;
