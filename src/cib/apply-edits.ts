import type { CibDocument } from './document.ts';
import type { CibEdit } from './edit.ts';
import { editSplices } from './edit-splices.ts';
import { spliceText } from './splice.ts';

/**
 * The document's text with the edits in it, byte order mark included. What no edit names stays as it was,
 * byte for byte; what is put in takes the indentation and line endings around it. Several elements put in at one
 * place keep their order. A value that no XML can hold (a control character) throws: it
 * should have been refused when it was read.
 */
export async function applyEdits(document: CibDocument, edits: readonly CibEdit[]): Promise<string> {
  const splices = await editSplices(document, edits);
  const mark = document.hasByteOrderMark ? '\ufeff' : '';
  return mark + spliceText(document.text, splices);
}
