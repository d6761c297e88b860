import { AttributeCursor } from './attribute-cursor.ts';
import type { CibElement } from './document.ts';

/** The white space before `at` on its line; undefined when something else stands there too. */
export function indentAt(text: string, at: number): string | undefined {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start === 0 || isLineEnd(text.charCodeAt(start - 1)) ? text.slice(start, at) : undefined;
}

/** The line ending before the line that begins at `lineStart`; that of the document's first line where there is none. */
export function lineEndingBefore(text: string, lineStart: number): string {
  if (lineStart === 0) return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  if (text.startsWith('\r\n', lineStart - 2)) return '\r\n';
  return text.charAt(lineStart - 1);
}

/**
 * The piece to take away with something that goes: the whole line where it stands alone there, otherwise also the
 * blanks before it, if it ends its line, or behind it, if it begins it.
 */
export function removalSpan(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (isBlank(text.charCodeAt(to))) to++;
  const beginsLine = from === 0 || isLineEnd(text.charCodeAt(from - 1));
  const endsLine = to === text.length || isLineEnd(text.charCodeAt(to));
  if (beginsLine && endsLine) return { from, to: to + lineEndingLength(text, to) };
  if (endsLine) return { from, to: end };
  return { from: start, to: beginsLine ? to : end };
}

/** Offset behind the last attribute of an element's start tag, or behind its name. */
export function attributesEnd(text: string, element: CibElement): number {
  const cursor = new AttributeCursor(text, element.start, element.name);
  let end = cursor.at;
  while (cursor.next()) end = cursor.at;
  return end;
}

/** Offset behind the `>` of the start tag, also of `<x/>`. */
export function startTagEnd(text: string, element: CibElement): number {
  return text.indexOf('>', attributesEnd(text, element)) + 1;
}

/** Offset of `</name>`; for `<x/>` that of its end. */
export function endTagStart(text: string, element: CibElement): number {
  return text.charCodeAt(element.end - 2) === 0x2f ? element.end : text.lastIndexOf('</', element.end - 1);
}

/** The indentation of an element's children: that of the first one, or its own and one step more. */
export function childIndent(text: string, parent: CibElement, ownIndent: string): string {
  const first = firstChild(parent);
  const known = first === undefined ? undefined : indentAt(text, first.start);
  return known ?? ownIndent + indentStep(text, parent);
}

/** One step of indentation as the nearest elements above have it; two spaces where none shows it. */
export function indentStep(text: string, element: CibElement): string {
  let inner = element;
  for (let outer = inner.parent; outer !== undefined; outer = inner.parent) {
    const innerIndent = indentAt(text, inner.start);
    const outerIndent = indentAt(text, outer.start);
    if (innerIndent !== undefined && outerIndent !== undefined) {
      const isDeeper = innerIndent.startsWith(outerIndent) && innerIndent.length > outerIndent.length;
      if (isDeeper) return innerIndent.slice(outerIndent.length);
    }
    inner = outer;
  }
  const child = firstChild(inner);
  return (child === undefined ? undefined : indentAt(text, child.start)) || '  ';
}

/** Without making a view of every child: parents have tens of thousands. */
function firstChild(parent: CibElement): CibElement | undefined {
  for (const first of parent.descendants()) return first;
  return undefined;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x9;
}

function isLineEnd(code: number): boolean {
  return code === 0xa || code === 0xd;
}

function lineEndingLength(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return at < text.length ? 1 : 0;
}
