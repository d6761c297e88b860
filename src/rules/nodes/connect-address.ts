import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import { addressSetting, type NodeClaim, whose } from './node-claim.ts';

/** An address that cannot be dialed. Whether it resolves is a question for the hosts, not for the configuration. */
export function connectAddress(claim: NodeClaim): readonly Finding[] {
  const { kind, address } = claim;
  if (address === undefined || address === '') return [];
  const reason = fault(address);
  if (reason === undefined) return [];
  const setting = addressSetting(kind);
  return [{ diagnostic: diagnose('ADDRESS_INVALID', { setting, address, reason, ...whose(claim) }) }];
}

function fault(address: string): string | undefined {
  if (/\p{Cc}/u.test(address)) return 'it has a control character';
  if (/\s/.test(address)) return 'it has a blank';
  if (address.startsWith('-')) return 'it begins with a hyphen';
  // One colon only: a host name or IPv4 address with a port behind it, as SSH and browsers write it.
  if (/^[^:]*:[0-9]+$/.test(address)) return 'the port is a setting of its own';
  const character = /[^\p{L}\p{N}.:_%[\]-]/u.exec(address)?.[0];
  return character === undefined ? undefined : `'${character}' is not a valid character for an address`;
}
