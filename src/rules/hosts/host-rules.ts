import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';
import { firewallClosed } from './firewall-closed.ts';
import type { HostRequest } from './host-request.ts';
import type { HostRule } from './host-rule.ts';
import { keyFileSystem } from './key-file-system.ts';
import { keyInUse } from './key-in-use.ts';
import { keyPathUnusable } from './key-path-unusable.ts';
import { keyUnreadable } from './key-unreadable.ts';
import { listensOnLoopback } from './listens-on-loopback.ts';
import { noPrivilege } from './no-privilege.ts';
import { noSystemd } from './no-systemd.ts';
import { olderKeyHeld } from './older-key-held.ts';
import { packageMissing } from './package-missing.ts';
import { portInUse } from './port-in-use.ts';
import { portSetOtherwise } from './port-set-otherwise.ts';
import { portTaken } from './port-taken.ts';
import { runningClusterNode } from './running-cluster-node.ts';
import { serviceMasked } from './service-masked.ts';

/** Everything that stands between a host and its being a node of the cluster, in the order of the work. */
export function hostRules(facts: HostFacts, request: HostRequest): Diagnostic[] {
  return rules.flatMap((rule) => rule(facts, request));
}

const rules: readonly HostRule[] = [
  noPrivilege,
  noSystemd,
  runningClusterNode,
  packageMissing,
  serviceMasked,
  keyPathUnusable,
  keyUnreadable,
  keyFileSystem,
  keyInUse,
  olderKeyHeld,
  portSetOtherwise,
  portInUse,
  portTaken,
  listensOnLoopback,
  firewallClosed,
];
