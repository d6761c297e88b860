import type { FailCount, OperationFilter } from '../model/fail-count.ts';

/** Fail counts as pcs shows them: the sum of each resource on each node or, in full, each operation. */
export function failCountText(counts: readonly FailCount[], asked: OperationFilter, full: boolean): string {
  const resources = sortedNames(counts.map(({ resource }) => resource));
  if (resources.length === 0) return `No failcounts${askedFor(asked, asked.resource)}\n`;
  return resources
    .flatMap((resource) => [
      `Failcounts${askedFor(asked, resource)}`,
      ...nodeLines(
        counts.filter((one) => one.resource === resource),
        full,
      ),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function nodeLines(counts: readonly FailCount[], full: boolean): string[] {
  return sortedNames(counts.map(({ node }) => node)).flatMap((node) => {
    const here = counts.filter((one) => one.node === node);
    if (!full) return [`  ${node}: ${countText(here.reduce((sum, { count }) => sum + count, 0))}`];
    const operations = here
      .map(({ operation, interval, count }) => `    ${operation} ${interval}ms: ${countText(count)}`)
      .sort();
    return [`  ${node}:`, ...operations];
  });
}

function askedFor({ operation, interval, node }: OperationFilter, resource: string | undefined): string {
  const what = [
    ...(operation === undefined ? [] : [`operation '${operation}'`]),
    ...(interval === undefined ? [] : [`with interval '${interval}'`]),
  ].join(' ');
  const of = resource === undefined ? '' : `resource '${resource}'`;
  const subject = [what, of].filter(Boolean).join(' of ');
  return `${subject === '' ? '' : ` for ${subject}`}${node === undefined ? '' : ` on node '${node}'`}`;
}

function countText(count: number): string {
  return Number.isFinite(count) ? String(count) : 'INFINITY';
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
