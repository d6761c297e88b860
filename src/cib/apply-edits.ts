import { unreachable } from '../model/unreachable.ts';
import { attributeSplices } from './attribute-splices.ts';
import { declaredEncoding } from './decode-text.ts';
import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit, InsertElement, RemoveElement, SetAttribute } from './edit.ts';
import { type ElementLayout, type ElementWriter, elementWriter } from './element-writer.ts';
import { insertSplices } from './insert-splices.ts';
import { indentAt } from './layout.ts';
import { shiftLines } from './moved-text.ts';
import { removeSplices } from './remove-splices.ts';
import { type Splice, sortSplices, spliceText } from './splice.ts';

/**
 * The document's text with the edits in it, byte order mark included. What no edit names stays as it was,
 * byte for byte; what is put in takes the indentation and line endings around it. Several elements put in at one place keep
 * their order. Values must be XML text (`isXmlText`): other ones throw.
 */
export async function applyEdits(document: CibDocument, edits: readonly CibEdit[]): Promise<string> {
  const { inserts, removes, sets } = sortByKind(edits);
  const { text } = document;
  const ascii = /ascii/i.test(declaredEncoding(text) ?? '');
  const splices: Splice[] = [
    ...attributeSplices(text, sets, ascii),
    ...removeSplices(text, removes, inserts),
  ];
  if (inserts.length > 0) {
    // The text of an element that moves has edits of its own in it, so it is taken only when all are known.
    const existingText = (element: CibElement, layout: ElementLayout) =>
      movedText(text, sorted, element, layout);
    const write: ElementWriter = await elementWriter(ascii, existingText);
    splices.push(...insertSplices(text, inserts, write));
  }
  const sorted = sortSplices(splices);
  const mark = document.hasByteOrderMark ? '\ufeff' : '';
  return mark + spliceText(text, sorted, 0, text.length);
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

function sortByKind(edits: readonly CibEdit[]) {
  const inserts: InsertElement[] = [];
  const removes: RemoveElement[] = [];
  const sets: SetAttribute[] = [];
  for (const edit of edits) {
    switch (edit.edit) {
      case 'insert':
        inserts.push(edit);
        break;
      case 'remove':
        removes.push(edit);
        break;
      case 'set':
        sets.push(edit);
        break;
      default:
        unreachable(edit);
    }
  }
  return { inserts, removes, sets };
}
