import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';

/**
 * A daemon takes either certificates or the authkey, never both (Pacemaker 3.0, PCMK_ca_file): where a cluster node and
 * the host differ, the connection is refused, and the cluster stops the virtual machine of the guest.
 */
export function certificatesDiffer(facts: HostFacts, clusterNodes: readonly HostFacts[]): Diagnostic[] {
  const { host, usesCertificates: uses, settingsPath } = facts;
  const differing = clusterNodes.filter(({ usesCertificates }) => usesCertificates !== uses);
  if (differing.length === 0) return [];
  return [
    diagnose('HOST_CERTIFICATES_DIFFER', {
      host,
      uses,
      settingsPath,
      nodes: differing.map((node) => node.host),
    }),
  ];
}
