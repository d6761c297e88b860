import { attributeSplices } from './attribute-splices.ts';
import { declaredEncoding } from './decode-text.ts';
import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit } from './edit.ts';
import { type ElementLayout, type ElementWriter, elementWriter } from './element-writer.ts';
import { insertSplices } from './insert-splices.ts';
import { indentAt } from './layout.ts';
import { shiftLines } from './moved-text.ts';
import { removeSplices } from './remove-splices.ts';
import { sortEdits } from './sort-edits.ts';
import { type Splice, sortSplices, spliceText } from './splice.ts';

/** All edits of a document as splices in order of place. */
export async function editSplices(document: CibDocument, edits: readonly CibEdit[]): Promise<Splice[]> {
  const { inserts, removes, sets } = sortEdits(edits);
  const { text } = document;
  const splices = [
    ...attributeSplices(text, sets, isAscii(document)),
    ...removeSplices(text, removes, inserts),
  ];
  if (inserts.length === 0) return sortSplices(splices);
  // The text of an element that moves has edits of its own in it, so it is taken only when all are known.
  const write = await elementWriter(isAscii(document), (element, layout) =>
    movedText(text, sorted, element, layout),
  );
  const sorted = sortSplices([...splices, ...insertSplices(text, inserts, write)]);
  return sorted;
}

/** A writer of new elements for text outside the document, in which moved elements have their edits. */
export async function writerWithEdits(
  document: CibDocument,
  edits: readonly CibEdit[],
): Promise<ElementWriter> {
  const sorted = await editSplices(document, edits);
  return elementWriter(false, (element, layout) => movedText(document.text, sorted, element, layout));
}

function movedText(
  text: string,
  sorted: readonly Splice[],
  element: CibElement,
  { indent }: ElementLayout,
): string {
  const edited = spliceText(text, sorted, element.start, element.end);
  const oldIndent = indentAt(text, element.start);
  return oldIndent === undefined || indent === undefined ? edited : shiftLines(edited, oldIndent, indent);
}

function isAscii(document: CibDocument): boolean {
  return /ascii/i.test(declaredEncoding(document.text) ?? '');
}
