export interface ThrowAwayHostOptions {
  /** Host name, and its alias in the SSH configuration; `guest1` where not said. */
  readonly name?: string;
  /** Who logs in; `root` where not said. Any other login is made there. */
  readonly login?: string;
  /** The whole of /etc/sudoers; without it nobody may use sudo. */
  readonly sudoers?: readonly string[];
  /** /etc/pacemaker lies on a file system of its own that is full, or read-only. */
  readonly keyDirectory?: 'full' | 'read-only';
  /** Whether systemd seems to run; true where not said. */
  readonly systemd?: boolean;
  /** Whether pacemaker-remote is installed; true where not said. Without it `apt-get` can install it. */
  readonly installed?: boolean;
  /** Whether the daemon is enabled and running, as Debian has it after installing; false where not said. */
  readonly running?: boolean;
  /** Starting pacemaker_remote fails with these lines in its log, or is refused until `reset-failed`. */
  readonly startFails?: readonly string[] | 'start limit';
  /** Pacemaker and corosync run there. */
  readonly clusterNode?: boolean;
  /** Shell commands to run there as root before it is reachable. */
  readonly prepare?: string;
}

/** The shell commands that give the host the state asked for, run in its root before it answers. */
export function prepareScript(options: ThrowAwayHostOptions, login: string): string {
  const { systemd = true, installed = true, running = false, sudoers = [] } = options;
  return [
    'set -e',
    freshDebian,
    systemd ? 'mkdir -p /run/systemd/system' : '',
    installed ? installPackage : removePackage,
    login === 'root' ? '' : makeLogin(login),
    `cat >/etc/sudoers <<'END'\n${sudoers.join('\n')}\nEND`,
    'chmod 0440 /etc/sudoers && rm -rf /etc/sudoers.d && mkdir /etc/sudoers.d',
    running ? startDaemon : '',
    options.clusterNode === true ? startCluster : '',
    startFailure(options.startFails),
    keyFileSystem(options.keyDirectory),
    options.prepare ?? '',
    '',
  ].join('\n');
}

/** What this machine may have of a cluster node is taken away; what a fresh guest has is put there. */
const freshDebian = `
mkdir -p /run/throw-away /var/log/throw-away /etc/systemd/system/multi-user.target.wants
rm -f /etc/systemd/system/multi-user.target.wants/pacemaker* /etc/systemd/system/multi-user.target.wants/corosync*
rm -f /usr/sbin/pacemakerd /etc/corosync/corosync.conf
getent group haclient >/dev/null || groupadd --system haclient
printf '# PCMK_remote_port=3121\\n' >/etc/default/pacemaker
`;

const installPackage = `
install -m 0755 /usr/local/lib/throw-away/pacemaker-remoted /usr/sbin/pacemaker-remoted
rm -rf /etc/pacemaker && install -d -m 0755 /etc/pacemaker
dd if=/dev/urandom of=/etc/pacemaker/authkey bs=4096 count=1 2>/dev/null
chown root:haclient /etc/pacemaker/authkey && chmod 0640 /etc/pacemaker/authkey
`;

const removePackage = `
rm -rf /etc/pacemaker /etc/default/pacemaker /usr/sbin/pacemaker-remoted
groupdel haclient 2>/dev/null || sed -i '/^haclient:/d' /etc/group
install -m 0755 /usr/local/lib/throw-away/apt-get /usr/bin/apt-get
`;

const startDaemon = `
systemctl enable pacemaker_remote && systemctl start pacemaker_remote
until grep -q ' 0A ' /proc/net/tcp; do sleep 0.02; done
`;

const startCluster = `
install -d /etc/corosync && echo 'totem { version: 2 }' >/etc/corosync/corosync.conf
touch /run/throw-away/pacemaker.exists /run/throw-away/corosync.exists
systemctl enable pacemaker corosync && systemctl start pacemaker corosync
`;

function makeLogin(login: string): string {
  return [
    `echo '${login}:x:4242:4242::/home/${login}:/bin/sh' >>/etc/passwd`,
    `echo '${login}:x:4242:' >>/etc/group`,
    `echo '${login}:*:19000:0:99999:7:::' >>/etc/shadow`,
    `install -d -m 0755 -o ${login} -g ${login} /home/${login}`,
  ].join('\n');
}

function startFailure(fails: ThrowAwayHostOptions['startFails']): string {
  if (fails === undefined) return '';
  if (fails === 'start limit') return 'touch /run/throw-away/pacemaker_remote.limited';
  return `cat >/run/throw-away/pacemaker_remote.fails <<'END'\n${fails.join('\n')}\nEND`;
}

function keyFileSystem(kind: ThrowAwayHostOptions['keyDirectory']): string {
  if (kind === undefined) return '';
  const onItsOwn = `
cp -a /etc/pacemaker /run/pacemaker.before
mount -t tmpfs -o size=64k,mode=0755 tmpfs /etc/pacemaker
cp -a /run/pacemaker.before/. /etc/pacemaker`;
  if (kind === 'read-only') return `${onItsOwn}\nmount -o remount,ro /etc/pacemaker`;
  return `${onItsOwn}\ndd if=/dev/zero of=/etc/pacemaker/filler bs=4k 2>/dev/null || true`;
}
