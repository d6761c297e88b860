// @ts-check
/** The few macros of man(7) that the manual needs, with text made safe for them. */

/** @param {string} title */
export const section = (title) => `.SH ${safe(title.toUpperCase())}\n`;

/** @param {string} title */
export const subsection = (title) => `.SS ${safe(title)}\n`;

/** Paragraphs, parted by empty lines in the text. @param {string} text */
export const prose = (text) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `.PP\n${marked(paragraph)}\n`)
    .join('');

/** A term in bold and what it is. @param {string} term @param {string} meaning */
export const item = (term, meaning) => `.TP\n.B ${safe(term)}\n${marked(meaning)}\n`;

/** Text as it is typed or shown. @param {readonly string[]} lines */
export const example = (lines) =>
  `.PP\n.RS 4\n.nf\n${lines.map((line) => `${guard(safe(line))}\n`).join('')}.fi\n.RE\n`;

/** Plain text in which `words between back quotes` are bold, in lines of at most 80 characters. @param {string} text */
function marked(text) {
  const words = text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? safe(part) : `\\fB${safe(part)}\\fR`))
    .join('')
    .trim()
    .split(/\s+/);
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const line = lines.pop();
    if (line === undefined) lines.push(word);
    else if (line.length + word.length < 80) lines.push(`${line} ${word}`);
    else lines.push(line, word);
  }
  return lines.map(guard).join('\n');
}

/** A line that begins with a point or a quote would be a macro. @param {string} line */
function guard(line) {
  return /^[.']/.test(line) ? `\\&${line}` : line;
}

/** @param {string} text */
function safe(text) {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '...').replaceAll('→', '->');
}
