// @ts-check

/** How many bars were met so far, how many not, and of how many it is not known. */
export const count = { met: 0, missed: 0, open: 0 };

/**
 * Prints one figure beside its bar.
 * @param {string} what
 * @param {number} figure
 * @param {number | undefined} atMost
 * @param {string} [note] where the figure comes from
 * @param {boolean} [isBound] the figure is less than this, it is not known by how much
 */
export function bar(what, figure, atMost, note = '', isBound = false) {
  const columns = [what.padEnd(46), shown(figure, isBound).padStart(8)];
  if (atMost === undefined) columns.push(' '.repeat(18));
  else columns.push(`at most ${String(atMost).padEnd(5)}`, verdict(figure, atMost, isBound));
  console.log([...columns, note].join('  ').trimEnd());
}

/** @param {string} title */
export function heading(title) {
  console.log(`\n${title}`);
}

/** How the bars came out, in one line. */
export function summary() {
  const open = count.open === 0 ? '' : `, ${count.open} open`;
  return `${count.met} met, ${count.missed} not met${open}`;
}

/** @param {number} figure @param {boolean} isBound */
function shown(figure, isBound) {
  const digits = figure < 0.1 ? 4 : figure < 10 ? 2 : 0;
  return `${isBound ? '< ' : ''}${figure.toFixed(digits)}`;
}

/** @param {number} figure @param {number} atMost @param {boolean} isBound */
function verdict(figure, atMost, isBound) {
  if (figure <= atMost) {
    count.met++;
    return 'met    ';
  }
  count[isBound ? 'open' : 'missed']++;
  return isBound ? 'open   ' : 'NOT MET';
}
