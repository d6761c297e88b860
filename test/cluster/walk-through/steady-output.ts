/**
 * What was printed, without what differs from run to run: times, versions, digests, the node that happens to be the
 * DC, and which of several hosts worked on at once is the first to be done.
 */
export function steadyOutput(output: string): string {
  const steady = varying.reduce((text, [pattern, shown]) => text.replaceAll(pattern, shown), output);
  return inOrderOfHosts(steady.trimEnd().split('\n')).join('\n');
}

const varying: readonly (readonly [RegExp, string])[] = [
  [/\(last updated [^)]*\)/g, '(last updated …)'],
  [/^( *\* Last (?:updated|change): +).*$/gm, '$1…'],
  [/(Current DC: )\S+ \(version [^)]*\)/g, '$1… (version …)'],
  [/sha256:[0-9a-f]+/g, 'sha256:…'],
  [/[ \t]+$/gm, ''],
];

/**
 * Puts lines that stand together and tell of hosts in the order of the hosts. What is done on one host follows its
 * own order; which host is ahead differs.
 */
function inOrderOfHosts(lines: readonly string[]): string[] {
  const ordered: string[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = from + 1;
    if (hostOf(lines[from]) !== '') while (hostOf(lines[to]) !== '') to++;
    ordered.push(...lines.slice(from, to).sort((one, other) => hostOf(one).localeCompare(hostOf(other))));
  }
  return ordered;
}

/** The host of a line as `node1: successful …` or `Sending … to 'node1'`; empty where there is none. */
function hostOf(line = ''): string {
  return /^([a-z]+\d+): |'([a-z]+\d+)'$/.exec(line)?.slice(1).join('') ?? '';
}
