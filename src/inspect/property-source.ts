import { embeddedProperties } from '../agents/embedded/cluster-properties.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { PropertyMetadata } from '../model/property-metadata.ts';
import { type Result, success } from '../model/result.ts';

/**
 * The cluster properties of the Pacemaker on a host, in one round trip; the built-in list where there is none.
 * Sorted by name, as pcs lists them.
 */
export async function installedProperties(
  host: Host,
): Promise<Result<readonly PropertyMetadata[], Diagnostic>> {
  const answer = await host.run({ argv: ['sh', '-c', script] });
  if (!answer.ok) return answer;
  const { parsePropertyMetadata } = await import('../agents/parse-property-metadata.ts');
  const found = new Map<string, PropertyMetadata>();
  for (const part of answer.value.stdout.split(separator)) {
    if (part.trim() === '') continue;
    const parsed = parsePropertyMetadata(part);
    if (!parsed.ok) return parsed;
    // Two daemons know some properties; the first, whose business it is, counts.
    for (const property of parsed.value) if (!found.has(property.name)) found.set(property.name, property);
  }
  if (found.size === 0) return success(embeddedProperties());
  return success([...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
}

const separator = '\n-- pacer --\n';

/**
 * `--list-options` came with Pacemaker 2.1.8. Before, each daemon describes what it reads; Debian keeps the
 * daemons in the first of the folders, RHEL and SUSE in one of the others.
 */
const script = `
PATH=$PATH:/usr/sbin:/sbin
answer=$(crm_attribute --list-options=cluster --all --output-as=xml 2>/dev/null) && { echo "$answer"; exit 0; }
for folder in /usr/lib/pacemaker /usr/libexec/pacemaker /usr/lib64/pacemaker; do
  [ -x "$folder/pacemaker-schedulerd" ] || continue
  for daemon in schedulerd controld based; do
    "$folder/pacemaker-$daemon" metadata 2>/dev/null
    printf '\\n-- pacer --\\n'
  done
  exit 0
done
exit 0`;
