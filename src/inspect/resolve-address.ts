import { lookup } from 'node:dns/promises';

/** Those of the addresses that do not resolve on this machine. */
export async function unresolvedHere(addresses: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    addresses.map((address) =>
      lookup(address).then(
        () => [],
        () => [address],
      ),
    ),
  );
  return answers.flat();
}
