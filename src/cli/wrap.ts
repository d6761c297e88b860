const columns = 80;

/** Breaks a paragraph at spaces to 80 columns, each line indented. Ends with a line feed. */
export function wrap(paragraph: string, indent: number): string {
  return breakLines(paragraph, columns - indent)
    .map((line) => `${' '.repeat(indent)}${line}\n`)
    .join('');
}

/** A command line broken with backslashes where it is too long, so that it can be copied. Ends with a line feed. */
export function wrapCommand(command: string, indent: number): string {
  const lines = breakLines(command, columns - indent - 6);
  return lines
    .map(
      (line, index) =>
        `${' '.repeat(index === 0 ? indent : indent + 4)}${line}${index < lines.length - 1 ? ' \\' : ''}\n`,
    )
    .join('');
}

/** A usage line, its further lines below the first argument. Ends with a line feed. */
export function wrapUsage(usage: string): string {
  return breakLines(usage, columns - 7)
    .map((line, index) => `${index === 0 ? '' : '       '}${line}\n`)
    .join('');
}

export type Row = readonly [term: string, meaning: string];

/** Terms on the left, meanings on the right; a term too long for its column stands on a line of its own. */
export function table(rows: readonly Row[]): string {
  const widest = Math.min(26, Math.max(0, ...rows.map(([term]) => term.length)));
  return rows.map((row) => tableRow(row, widest)).join('');
}

function tableRow([term, meaning]: Row, width: number): string {
  const left = 2 + width + 2;
  const lines = breakLines(meaning, columns - left);
  const first = term.length > width ? [`  ${term}`] : [];
  const rest = lines.map((line, index) =>
    index === 0 && first.length === 0 ? `  ${term.padEnd(width)}  ${line}` : `${' '.repeat(left)}${line}`,
  );
  return [...first, ...rest].map((line) => `${line.trimEnd()}\n`).join('');
}

function breakLines(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).filter((item) => item !== '')) {
    const line = lines[lines.length - 1] ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
