import { asRootPreamble, privilegedCommands as commands } from '../model/privileged-commands.ts';

/**
 * A POSIX shell script (dash, bash, busybox) that looks at everything in one go and changes nothing. It prints
 * names and values in hexadecimal, each with a NUL behind it, between two marks: no value can be taken for
 * another fact, and a login's start-up files may print what they like. `$1` is the port in question.
 *
 * It is read from standard input whole before anything runs (the last line calls it), so that no program in it
 * can eat the rest of it.
 *
 * Sockets are read from /proc instead of `ss`: it is there on every Linux, and a connection is never tried
 * (older daemons drop the cluster's own connection for the newest client).
 */
export const hostFactsScript = String.raw`${asRootPreamble}
main() {
  port=$1
  echo 'pacer-facts begin'
  facts | od -An -v -tx1 | tr -d ' \n'
  echo
  echo 'pacer-facts end'
}

facts() {
  fact uid "$uid"
  [ "$uid" = 0 ] || fact sudo "$(sudo -n -l systemctl enable pacemaker_remote 2>&1; echo "status $?")"
  fact distribution "$(distribution)"
  [ -d /run/systemd/system ] && fact systemd yes
  fact package "$(package)"
  fact units "$(units)"
  [ -e /etc/corosync/corosync.conf ] && fact corosync-conf yes
  group && fact haclient yes
  settings_file
  fact settings-path "$settings"
  fact remote-port "$(setting PCMK_remote_port)"
  fact remote-address "$(setting PCMK_remote_address)"
  certificates && fact certificates yes
  key_file
  fact key-path "$key"
  fact key-directory "$(stat -L -c '%U %G %a %d:%i:%Z' "$directory" 2>&1)"
  fact key "$(asroot ${commands.statKey} 2>&1)"
  fact key-digest "$(asroot ${commands.digestKey} 2>&1)"
  fact disk "$(disk)"
  fact listening "$(listening)"
  fact daemon-start "$(daemon_start)"
  firewall
}

fact() {
  printf '%s\000%s\000' "$1" "$2"
}

distribution() {
  if [ -r /etc/os-release ]; then cat /etc/os-release; else cat /usr/lib/os-release 2>/dev/null; fi |
    grep -E '^(ID|VERSION_ID|ID_LIKE)='
}

# The daemon itself says more than any package manager: what is installed but not there cannot be started.
# Until Pacemaker 1.1 it was spelled with an underscore.
package() {
  command -v pacemaker-remoted || command -v pacemaker_remoted
}

units() {
  systemctl show --property=Id,LoadState,ActiveState,UnitFileState \
    pacemaker_remote.service pacemaker.service corosync.service 2>/dev/null
}

group() {
  if command -v getent >/dev/null; then getent group haclient >/dev/null; else grep -q '^haclient:' /etc/group; fi
}

# Debian's units read /etc/default/pacemaker, all others /etc/sysconfig/pacemaker.
settings_file() {
  settings=/etc/sysconfig/pacemaker
  if [ ! -e "$settings" ]; then
    if [ -e /etc/default/pacemaker ] || distribution | grep -q debian; then settings=/etc/default/pacemaker; fi
  fi
}

# As systemd reads an EnvironmentFile: the last assignment holds, quotes around the value are not part of it.
setting() {
  sed -n "s/^[[:space:]]*$1=//p" "$settings" 2>/dev/null | tail -n 1 |
    sed -e 's/[[:space:]]*$//' -e 's/^"\(.*\)"$/\1/' -e "s/^'\(.*\)'$/\1/"
}

# Only all three together turn them on (Pacemaker's sysconfig file, PCMK_ca_file).
certificates() {
  [ -n "$(setting PCMK_ca_file)" ] && [ -n "$(setting PCMK_cert_file)" ] && [ -n "$(setting PCMK_key_file)" ]
}

key_file() {
  key=$(setting PCMK_authkey_location)
  [ -n "$key" ] || key=/etc/pacemaker/authkey
  directory=$(dirname -- "$key")
}

# Kilobytes left and mount options of the file system that holds the key's directory, or will.
disk() {
  place=$directory
  [ -d "$place" ] || place=/etc
  set -- $(df -Pk "$place" 2>/dev/null | tail -n 1)
  [ $# -ge 6 ] || return
  echo "$4 $(awk -v point="$6" '$2 == point { options = $4 } END { print options }' /proc/self/mounts)"
}

listening() {
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4 == "0A" { sub(/.*:/, "", $2); print $2 }' | sort -u
}

# Seconds since the epoch: the kernel's boot time and the clock ticks from there to the process's start.
daemon_start() {
  pid=$(systemctl show --property=MainPID pacemaker_remote.service 2>/dev/null | sed 's/^MainPID=//')
  case $pid in ''|0) return ;; esac
  sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null |
    awk -v boot="$(awk '/^btime/ { print $2 }' /proc/stat)" -v ticks="$(getconf CLK_TCK 2>/dev/null || echo 100)" \
      '{ printf "%d", boot + $20 / ticks }'
}

firewall() {
  if systemctl is-active --quiet firewalld 2>/dev/null; then
    fact firewalld "$(asroot ${commands.askFirewalldService} 2>&1) $(asroot ${commands.askFirewalldPort} 2>&1)"
  fi
  if command -v ufw >/dev/null; then fact ufw "$(asroot ${commands.askUfw} 2>&1)"; fi
  if command -v nft >/dev/null; then fact nft "$(asroot ${commands.askNft} 2>/dev/null | input_chains)"; fi
}

# Only the chains that filter what comes in: the whole rule set of a host with containers is long.
input_chains() {
  awk '/^table/ { table = $2 " " $3 }
    /^\tchain/ { chain = table " " $2; rules = ""; input = 0 }
    /hook input/ { input = 1 }
    { rules = rules $0 "\n" }
    /^\t}/ { if (input) printf "chain %s\n%s", chain, rules; input = 0 }'
}

main "$@" </dev/null
`;
