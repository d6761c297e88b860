/**
 * Shell commands that make firewalld run on a throw-away host, with port 3121 closed: it cannot run without systemd,
 * so a program that answers as `firewall-cmd` does stands in for it, and keeps what it was told in /run/firewalld.
 */
export const firewalld = `
touch /run/throw-away/firewalld.exists && systemctl start firewalld
cat >/usr/bin/firewall-cmd <<'SCRIPT'
#!/bin/sh
case $* in
  *--query-service=high-availability) grep -q '^--add-service' /run/firewalld 2>/dev/null && echo yes || echo no ;;
  *--query-port=*) echo no ;;
  *) echo "$*" >>/run/firewalld ;;
esac
SCRIPT
chmod +x /usr/bin/firewall-cmd
`;
