/**
 * Makes a throw-away host a cluster node whose Pacemaker tools, the real ones, work on a CIB file: what a document
 * does to hosts can be seen without a running cluster. What only a running one can do is recorded in /root/calls.
 */
export function clusterOnFile(configuration: string, nodes: readonly string[]): string {
  const nodelist = nodes.map((name) => `  node {\n    ring0_addr: ${name}\n    name: ${name}\n  }\n`);
  return `
install -d /etc/corosync
cat >/etc/corosync/corosync.conf <<'END'
nodelist {
${nodelist.join('')}}
END
${toolsOnFile(configuration)}`;
}

/** Pacemaker's tools on that file alone: a host without a corosync.conf. */
export function toolsOnFile(configuration: string): string {
  return `
cat >/root/cib.xml <<'END'
${configuration}
END
for tool in cibadmin crm_mon crm_simulate; do
  printf '#!/bin/sh\\nCIB_file=/root/cib.xml exec /usr/sbin/%s "$@"\\n' $tool >/usr/local/sbin/$tool
done
for tool in crm_node crm_resource; do
  printf '#!/bin/sh\\necho %s "$@" >>/root/calls\\n' $tool >/usr/local/sbin/$tool
done
chmod 0755 /usr/local/sbin/*
`;
}
