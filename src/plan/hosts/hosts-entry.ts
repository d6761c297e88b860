import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nameKey } from '../../model/cluster.ts';
import type { HostsEntry } from '../../model/hosts-entry.ts';
import type { HostsEntryStep } from '../plan.ts';

/** The hosts file of one cluster node. */
export interface HostsFile {
  readonly host: string;
  readonly entries: readonly HostsEntry[];
}

export interface PlannedEntries {
  readonly steps: readonly HostsEntryStep[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Has the name lead to the address in every hosts file. A line that says so already is left, whoever wrote it; pacer's
 * own with another address is replaced; somebody else's is an error, since two addresses for one name help nobody.
 */
export function planHostsEntries(files: readonly HostsFile[], name: string, address: string): PlannedEntries {
  if (!isIpAddress(address)) {
    return { steps: [], diagnostics: [diagnose('HOSTS_ENTRY_ADDRESS_INVALID', { address })] };
  }
  const steps: HostsEntryStep[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { host, entries } of files) {
    const naming = entries.filter((entry) => hasName(entry, name));
    if (naming.some((entry) => entry.address === address)) continue;
    const foreign = naming.find(({ own }) => !own);
    if (foreign !== undefined) {
      diagnostics.push(diagnose('HOSTS_ENTRY_CONFLICT', { host, name, found: foreign.address, address }));
      continue;
    }
    steps.push(...naming.map((entry) => removal(host, entry)), {
      step: 'add-hosts-entry',
      host,
      name,
      address,
    });
  }
  return { steps, diagnostics };
}

/** Takes back what pacer added for a node, by its name and by its connect address. */
export function planHostsEntryRemoval(
  files: readonly HostsFile[],
  names: readonly string[],
): readonly HostsEntryStep[] {
  return files.flatMap(({ host, entries }) =>
    entries
      .filter((entry) => entry.own && names.some((name) => hasName(entry, name)))
      .map((entry) => removal(host, entry)),
  );
}

/** Whether it is an address in numbers, as hosts(5) wants it. */
export function isIpAddress(text: string): boolean {
  const parts = text.split('.');
  const isFour = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return (
    isFour || (/^[0-9a-fA-F:]*:[0-9a-fA-F:.]*(%\w+)?$/.test(text) && text.includes(':') && text.length > 1)
  );
}

function hasName({ names }: HostsEntry, name: string): boolean {
  return names.some((one) => nameKey(one) === nameKey(name));
}

/** pacer writes one name to a line, so that its line is found again as it was written. */
function removal(host: string, { address, names }: HostsEntry): HostsEntryStep {
  return { step: 'remove-hosts-entry', host, name: names.join(' '), address };
}
