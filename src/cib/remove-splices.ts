import type { CibElement } from './document.ts';
import type { InsertElement, RemoveElement } from './edit.ts';
import { attributesEnd, endTagStart, removalSpan, startTagEnd } from './layout.ts';
import type { Splice } from './splice.ts';

/**
 * The pieces to take away with removed elements. An element that loses its last child, and gets no new one, is
 * written `<x/>` again, so that adding and removing a child leaves no trace.
 */
export function removeSplices(
  text: string,
  removes: readonly RemoveElement[],
  inserts: readonly InsertElement[],
): Splice[] {
  const filled = new Set(inserts.map(({ parent }) => parent.start));
  const removed = new Set(removes.map(({ element }) => element.start));
  const parents = new Map<number, CibElement>();
  for (const { element } of removes) {
    const { parent } = element;
    if (parent !== undefined && !filled.has(parent.start)) parents.set(parent.start, parent);
  }
  const emptied = [...parents.values()].filter((parent) => losesAll(text, parent, removed));
  return [
    ...removes.map(({ element }) => removal(text, element)),
    ...emptied.map((parent) => emptying(text, parent)),
  ];
}

function removal(text: string, { start, end }: CibElement): Splice {
  return { ...removalSpan(text, start, end), text: () => '' };
}

/** Whether nothing but white space would be left inside. */
function losesAll(text: string, parent: CibElement, removed: ReadonlySet<number>): boolean {
  const pieces: string[] = [];
  let at = startTagEnd(text, parent);
  for (const child of parent.children()) {
    if (!removed.has(child.start)) return false;
    pieces.push(text.slice(at, child.start));
    at = child.end;
  }
  pieces.push(text.slice(at, endTagStart(text, parent)));
  return pieces.join('').trim() === '';
}

function emptying(text: string, parent: CibElement): Splice {
  return { from: attributesEnd(text, parent), to: parent.end, text: () => '/>' };
}
