/** Behind a line of /etc/hosts that pacer added, and that pacer may take away again. */
export const hostsEntryMark = '# added by pacer';

/** One line of /etc/hosts (hosts(5)): an address and the names that lead to it. */
export interface HostsEntry {
  readonly address: string;
  readonly names: readonly string[];
  /** Whether pacer added it. */
  readonly own: boolean;
}

/** The entries of a hosts file, in their order; comments and what is no entry are passed over. */
export function parseHostsFile(text: string): HostsEntry[] {
  return text.split('\n').flatMap((line) => {
    const [address, ...names] = line.replace(/#.*/, '').split(/\s+/).filter(Boolean);
    if (address === undefined || names.length === 0) return [];
    return [{ address, names, own: line.trimEnd().endsWith(hostsEntryMark) }];
  });
}
