/** What a frame of `pacer status` in the documents tells: its facts, whatever the spacing. */
export type StatusFrame = {
  readonly clusterName: string;
  /** `NONE` before the cluster has elected one. */
  readonly dc: string;
  readonly quorum: boolean;
  readonly online: readonly string[];
  readonly guestOnline: readonly string[];
  readonly remoteOnline: readonly string[];
  /** State and place of every resource in the full list: `Started node1`. */
  readonly resources: Readonly<Record<string, string>>;
  /** The failed actions, a line each. */
  readonly failed: readonly string[];
};

/** Reads the text that `pacer status` prints: what a user sees, which is what the documents show. */
export function statusFrame(text: string): StatusFrame {
  const [, dc = '', partition = ''] = /Current DC: (\S+)(.*)/.exec(text) ?? [];
  return {
    clusterName: /^Cluster name: (.*)$/m.exec(text)?.[1] ?? '',
    dc,
    quorum: partition.endsWith('partition with quorum'),
    online: listed(text, 'Online'),
    guestOnline: listed(text, 'GuestOnline'),
    remoteOnline: listed(text, 'RemoteOnline'),
    resources: Object.fromEntries(
      bullets(text, 'Full List of Resources').flatMap((line) => {
        const [, id, state = ''] = /^(\S+)\s+\(\S+\):\s+(.*)$/.exec(line) ?? [];
        return id === undefined ? [] : [[id, state]];
      }),
    ),
    failed: bullets(text, 'Failed Resource Actions'),
  };
}

function listed(text: string, heading: string): string[] {
  const [, names = ''] = new RegExp(`^ {2}\\* ${heading}: \\[ (.*) \\]$`, 'm').exec(text) ?? [];
  return names.split(' ').filter(Boolean);
}

function bullets(text: string, heading: string): string[] {
  const [, block = ''] = new RegExp(`^${heading}:\\n((?: {2}.*\\n)*)`, 'm').exec(text) ?? [];
  return block.split('\n').flatMap((line) => (line.startsWith('  * ') ? [line.slice(4)] : []));
}
