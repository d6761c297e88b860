import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type Result, success } from '../model/result.ts';

/** What a host resolves an address to, as its programs do (getaddrinfo); an empty list where it cannot. */
export async function resolveAt(host: Host, address: string): Promise<Result<readonly string[], Diagnostic>> {
  const ran = await host.run({ argv: ['getent', 'ahosts', address] });
  if (!ran.ok) return ran;
  const addresses = ran.value.stdout.split('\n').flatMap((line) => line.split(/\s+/)[0] || []);
  return success([...new Set(addresses)].sort());
}
