import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** How many rows there are of each kind: commands, options, shapes, preparation, environment, output, failure, rules. */
const rows = { A: 28, B: 18, C: 3, D: 18, E: 6, F: 12, G: 8, H: 9 };

/** Rows that titles name, here and in the tests on the real cluster: `'A19, F11: status corosync'`, `['B6', …`. */
function namedRows(): Set<string> {
  const root = join(import.meta.dirname, '..');
  const files = ['documents', 'cluster'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  );
  const titles = files
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(file, 'utf8').match(/['"`][A-H]\d+(, [A-H]\d+)*(?=:|['"`],)/g) ?? []);
  return new Set(titles.flatMap((title) => title.match(/[A-H]\d+/g) ?? []));
}

test('every row of what the documents name is in the title of a test', () => {
  const all = Object.entries(rows).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => `${kind}${index + 1}`),
  );
  const named = namedRows();
  expect(all.filter((row) => !named.has(row))).toEqual([]);
});
