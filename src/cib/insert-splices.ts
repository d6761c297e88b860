import type { CibElement } from './document.ts';
import type { InsertElement } from './edit.ts';
import type { ElementLayout, ElementWriter } from './element-writer.ts';
import { insertsByParent } from './inserts-by-parent.ts';
import {
  attributesEnd,
  childIndent,
  endTagStart,
  indentAt,
  indentStep,
  lineEndingBefore,
  startTagEnd,
} from './layout.ts';
import type { Splice } from './splice.ts';

/** The pieces to put in for new elements, in whole lines where the place is laid out in lines. */
export function insertSplices(
  text: string,
  inserts: readonly InsertElement[],
  write: ElementWriter,
): Splice[] {
  return insertsByParent(inserts).flatMap((siblings) => {
    const parent = siblings[0]?.parent;
    if (parent === undefined) return [];
    if (isEmpty(text, parent)) return [filling(text, parent, siblings, write)];
    return siblings.map((insert) => insertion(text, insert, write));
  });
}

function isEmpty(text: string, parent: CibElement): boolean {
  return text.slice(startTagEnd(text, parent), endTagStart(text, parent)).trim() === '';
}

/** Opens `<x/>` or fills `<x></x>`. */
function filling(
  text: string,
  parent: CibElement,
  inserts: readonly InsertElement[],
  write: ElementWriter,
): Splice {
  const from = attributesEnd(text, parent);
  const close = `</${parent.name}>`;
  const indent = indentAt(text, parent.start);
  const step = indentStep(text, parent);
  if (indent === undefined) {
    const layout: ElementLayout = { indent, step, lineEnding: '\n' };
    const inLine = () => inserts.map(({ element }) => write(element, layout)).join('');
    return { from, to: parent.end, text: () => `>${inLine()}${close}` };
  }
  const lineEnding = lineEndingBefore(text, parent.start - indent.length);
  const layout: ElementLayout = { indent: indent + step, step, lineEnding };
  const lines = () => inserts.map(({ element }) => `${lineEnding}${layout.indent}${write(element, layout)}`);
  return { from, to: parent.end, text: () => `>${lines().join('')}${lineEnding}${indent}${close}` };
}

function insertion(text: string, { parent, before, element }: InsertElement, write: ElementWriter): Splice {
  if (before !== undefined && !parent.is(before.parent)) {
    throw new Error(`<${before.name}> is no child of <${parent.name}>`);
  }
  const place = before?.start ?? endTagStart(text, parent);
  const placeIndent = indentAt(text, place);
  const step = indentStep(text, parent);
  if (placeIndent === undefined) {
    const layout: ElementLayout = { indent: undefined, step, lineEnding: '\n' };
    return { from: place, to: place, text: () => write(element, layout) };
  }
  const lineStart = place - placeIndent.length;
  const lineEnding = lineEndingBefore(text, lineStart);
  const indent = before === undefined ? childIndent(text, parent, placeIndent) : placeIndent;
  const layout: ElementLayout = { indent, step, lineEnding };
  return { from: lineStart, to: lineStart, text: () => `${indent}${write(element, layout)}${lineEnding}` };
}
