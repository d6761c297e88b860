import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';

/** Settings that the command does not have; a remote node's are the agent's parameters, so that `--force` may add one. */
export function knownOptions(claim: NodeClaim): readonly Finding[] {
  const options = [...(claim.options ?? [])].sort();
  return options.length === 0 ? [] : [{ diagnostic: unknown(claim, options) }];
}

/** Settings of `add-guest`, in the order in which messages list them. */
export const guestSettings: readonly string[] = ['remote-addr', 'remote-connect-timeout', 'remote-port'];

/** Settings of `add-remote`: parameters of ocf:pacemaker:remote but `server`, which is the second word. */
export const remoteSettings: readonly string[] = ['port', 'reconnect_interval', 'trace_file', 'trace_ra'];

function unknown({ kind, resource }: NodeClaim, options: readonly string[]): Diagnostic {
  switch (kind) {
    case 'guest':
      return diagnose('GUEST_OPTION_UNKNOWN', { options, allowed: guestSettings, resource });
    case 'remote':
      return diagnose('REMOTE_OPTION_UNKNOWN', { options, allowed: remoteSettings });
    default:
      return unreachable(kind);
  }
}
