// @ts-check

/** How many bars were met so far, and how many not. */
export const count = { met: 0, missed: 0 };

/**
 * Prints one figure beside its bar.
 * @param {string} what
 * @param {number} figure
 * @param {number | undefined} atMost
 * @param {string} [note] where the figure comes from
 */
export function bar(what, figure, atMost, note = '') {
  const digits = figure < 0.1 ? 4 : figure < 10 ? 2 : 0;
  const columns = [what.padEnd(46), figure.toFixed(digits).padStart(8)];
  if (atMost === undefined) columns.push(' '.repeat(18));
  else {
    const isMet = figure <= atMost;
    count[isMet ? 'met' : 'missed']++;
    columns.push(`at most ${String(atMost).padEnd(5)}`, isMet ? 'met    ' : 'NOT MET');
  }
  console.log([...columns, note].join('  ').trimEnd());
}

/** @param {string} title */
export function heading(title) {
  console.log(`\n${title}`);
}
