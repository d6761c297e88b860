import { decodeReferences } from './decode-value.ts';

/** What is no text between two elements: comments, instructions; and CDATA, whose text is meant as it is written. */
const markup = /<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>/gs;

/** The text in a piece of a well-formed document that holds no elements; line ends become newlines (XML 1.0, 2.11). */
export function textInside(written: string): string {
  const piece = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (!piece.includes('<')) return decodeReferences(piece);
  let text = '';
  let at = 0;
  for (const { index, 0: all, 1: cdata } of piece.matchAll(markup)) {
    text += decodeReferences(piece.slice(at, index)) + (cdata ?? '');
    at = index + all.length;
  }
  return text + decodeReferences(piece.slice(at));
}
