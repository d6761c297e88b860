/**
 * What may hold line ends that must stay as they are (comments, CDATA, instructions, values inside tags), or the
 * start of a line that begins with a tag.
 */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>|((?:\r\n|\r|\n))([ \t]*)(?=<)/g;

/** The text of an element for another depth: lines that begin with a tag are shifted, all else stays. */
export function shiftLines(text: string, oldIndent: string, newIndent: string): string {
  if (oldIndent === newIndent) return text;
  return text.replace(token, (match, lineEnding: string | undefined, indent: string | undefined) => {
    if (lineEnding === undefined || indent === undefined || !indent.startsWith(oldIndent)) return match;
    return `${lineEnding}${newIndent}${indent.slice(oldIndent.length)}`;
  });
}
