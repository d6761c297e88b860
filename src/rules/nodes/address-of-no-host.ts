import { diagnose } from '../../diagnostics/diagnostic.ts';
import { addressKey } from './address-key.ts';
import type { Finding } from './finding.ts';
import { claimedAddress, type NodeClaim, whose } from './node-claim.ts';

/**
 * An address that is no other host's, from wherever it is dialed. It is no error: a port of the dialing host itself
 * may lead to the node.
 */
export function addressOfNoHost(claim: NodeClaim): readonly Finding[] {
  const address = claimedAddress(claim);
  const key = addressKey(address);
  const meaning = meanings.find(({ pattern }) => pattern.test(key))?.meaning;
  if (meaning === undefined) return [];
  return [{ diagnostic: diagnose('ADDRESS_OF_NO_HOST', { address, meaning, ...whose(claim) }) }];
}

const itself = 'is the address by which every host reaches itself';

const meanings: readonly { readonly pattern: RegExp; readonly meaning: string }[] = [
  { pattern: /^127(\.[0-9]+){3}$|^::1$|^::ffff:7f[0-9a-f]{2}:/, meaning: itself },
  { pattern: /^(ip6-)?localhost[46]?(\.localdomain[46]?)?$|\.localhost$|^ip6-loopback$/, meaning: itself },
  { pattern: /^0\.0\.0\.0$|^::$/, meaning: 'is no address of a host but stands for all its own' },
  {
    pattern: /^(22[4-9]|23[0-9])(\.[0-9]+){3}$|^ff[0-9a-f]{2}:/,
    meaning: 'is a multicast address, which no connection can have',
  },
  { pattern: /^255\.255\.255\.255$/, meaning: 'is the broadcast address, which no connection can have' },
  {
    pattern: /^fe[89ab][0-9a-f]:[0-9a-f:]*$/,
    meaning: 'is a link-local address without its interface (%eth0), which no cluster node can dial',
  },
];
