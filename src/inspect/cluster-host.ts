import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { ClusterHost } from '../model/cluster-host.ts';
import { optional } from '../model/optional.ts';
import { asRootPreamble } from '../model/privileged-commands.ts';
import { type Result, success } from '../model/result.ts';

/** Looks at what a host has of a cluster, and what the cluster's addresses are to it. Changes nothing. */
export async function inspectClusterHost(
  host: Host,
  name: string,
  addresses: readonly string[],
): Promise<Result<ClusterHost, Diagnostic>> {
  const ran = await host.run({ argv: ['sh', '-s', '--', ...addresses], stdin: script });
  if (!ran.ok) return ran;
  const lines = ran.value.stdout.split('\n').map((line) => line.split(' '));
  const values = (fact: string) =>
    lines.filter(([word]) => word === `pacer-${fact}`).map(([, ...rest]) => rest);
  return success({
    host: name,
    ...optional('corosync', values('corosync')[0]?.[0]),
    hasPacemaker: values('pacemaker').length > 0,
    clusterFiles: values('file').map(([path = '']) => path),
    resolved: new Map(
      values('address').flatMap(([address = '', resolved = '']) =>
        resolved === '' ? [] : [[address, resolved]],
      ),
    ),
  });
}

/** Names resolve as corosync resolves them (getaddrinfo); the first answer counts. */
const script = `${asRootPreamble}
main() {
  corosync -v 2>/dev/null | sed -n "s/.*version '\\([0-9.]*\\).*/pacer-corosync \\1/p"
  command -v pacemakerd >/dev/null && echo 'pacer-pacemaker yes'
  for file in /etc/corosync/corosync.conf /var/lib/pacemaker/cib/cib.xml; do
    asroot test -e "$file" && echo "pacer-file $file"
  done
  for address; do
    echo "pacer-address $address $(getent ahosts "$address" | awk 'NR == 1 { print $1 }')"
  done
}
main "$@" </dev/null
`;
