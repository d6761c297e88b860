import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/** What the connect address is to one cluster node: addresses, sorted; none where it cannot be resolved. */
export interface ResolvedAt {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** The cluster may dial from any of its nodes, so all must resolve the address, and to the same. */
export function sameAddress(
  address: string,
  { host, addresses }: ResolvedAt,
  all: readonly ResolvedAt[],
): Diagnostic[] {
  if (addresses.length === 0) return [diagnose('CHECK_ADDRESS_UNRESOLVED', { host, address })];
  const common = commonest(all);
  const found = addresses.join(' ');
  return found === common
    ? []
    : [diagnose('CHECK_ADDRESS_DIFFERS', { host, address, found, others: common })];
}

/** What most cluster nodes resolve it to; of equals, what the earlier node does. */
function commonest(all: readonly ResolvedAt[]): string {
  const counts = new Map<string, number>();
  for (const { addresses } of all) {
    if (addresses.length > 0) counts.set(addresses.join(' '), (counts.get(addresses.join(' ')) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
