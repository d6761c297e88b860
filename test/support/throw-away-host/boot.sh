# Runs as the first process of new mount, process, network and name namespaces: builds the host's root out of
# the machine's own, copy on write in memory, and moves into it. Nothing written in there reaches the machine.
set -e
folder=$1 name=$2 here=$3
read -r pid rest </proc/self/stat
echo "pid $pid"

mount -t tmpfs -o mode=0755 tmpfs "$folder/root"
cd "$folder/root"
mkdir upper work merged
mount -t overlay -o lowerdir=/,upperdir="$PWD/upper",workdir="$PWD/work" overlay merged
cd merged
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
for place in run tmp root home dev; do mount -t tmpfs -o mode=0755 tmpfs "$place"; done
chmod 1777 tmp
for node in null:3 zero:5 full:7 random:8 urandom:9; do mknod -m 0666 "dev/${node%:*}" c 1 "${node#*:}"; done
mknod -m 0666 dev/tty c 5 0
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx

for program in systemctl journalctl; do install -m 0755 "$here/$program" "usr/bin/$program"; done
mkdir -p usr/local/lib/throw-away
install -m 0755 "$here/pacemaker-remoted" "$here/apt-get" "$here/accept.pl" usr/local/lib/throw-away
install -m 0600 "$folder/host_key" etc/ssh/throw-away-host-key
install -m 0644 "$folder/identity.pub" etc/ssh/throw-away-keys
install -m 0755 "$folder/prepare.sh" run/prepare.sh

pivot_root . mnt
umount -l /mnt
cd /
echo "$name" >/proc/sys/kernel/hostname
echo "127.0.0.1 localhost $name" >/etc/hosts
ip link set lo up 2>/dev/null || ifconfig lo up
mkdir -p /run/sshd
cat >/etc/ssh/throw-away.conf <<'CONF'
HostKey /etc/ssh/throw-away-host-key
AuthorizedKeysFile /etc/ssh/throw-away-keys
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
PidFile none
CONF
# A password that nobody has, but no lock: without PAM, sshd refuses locked logins.
sed -i 's/^root:[^:]*:/root:*:/' /etc/shadow
sh /run/prepare.sh </dev/null
echo ready
exec perl /usr/local/lib/throw-away/accept.pl
