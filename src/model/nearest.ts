/**
 * The one of these names that was probably meant: the same but for case, hyphens and underscores, else the one with
 * the fewest letters typed wrong, a third of them at most. Numbers have to be the same: guest65, which is not there
 * yet, is no misspelling of guest64.
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const most = Math.floor(typed.length / 3);
  const distances = [...new Set(known)]
    .filter((name) => name !== typed && digits(name) === digits(typed))
    .filter((name) => Math.abs(name.length - typed.length) <= most + 2)
    .map((name) => ({ name, distance: editDistance(plain(typed), plain(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const closest = distances[0];
  return closest !== undefined && closest.distance <= most ? closest.name : undefined;
}

function digits(name: string): string {
  return name.replaceAll(/\D+/g, ' ').trim();
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Letters to insert, leave out or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
