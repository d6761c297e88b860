import { AttributeCursor } from './attribute-cursor.ts';
import type { CibElement } from './document.ts';
import type { SetAttribute } from './edit.ts';
import { escapeValue } from './escape-value.ts';
import { attributesEnd } from './layout.ts';
import type { Splice } from './splice.ts';

/** The pieces to replace for attributes that are set or taken away; of two edits of one attribute the last counts. */
export function attributeSplices(text: string, edits: readonly SetAttribute[], ascii: boolean): Splice[] {
  const last = new Map<string, SetAttribute>();
  for (const edit of edits) {
    const key = `${edit.element.start} ${edit.attribute}`;
    last.delete(key);
    last.set(key, edit);
  }
  return [...last.values()].flatMap((edit) => attributeSplice(text, edit, ascii) ?? []);
}

function attributeSplice(
  text: string,
  { element, attribute, value }: SetAttribute,
  ascii: boolean,
): Splice | undefined {
  if (element.get(attribute) === value) return undefined;
  if (value === undefined) return removal(text, element, attribute);
  const cursor = new AttributeCursor(text, element.start, element.name);
  if (!cursor.find(attribute)) {
    const end = attributesEnd(text, element);
    return { from: end, to: end, text: () => ` ${attribute}="${escapeValue(value, '"', ascii)}"` };
  }
  const quote = text.charAt(cursor.valueEnd) === '"' ? '"' : "'";
  return { from: cursor.valueStart, to: cursor.valueEnd, text: () => escapeValue(value, quote, ascii) };
}

/** With the white space before it. */
function removal(text: string, element: CibElement, attribute: string): Splice {
  const cursor = new AttributeCursor(text, element.start, element.name);
  let from = cursor.at;
  while (cursor.next()) {
    if (text.slice(cursor.nameStart, cursor.nameEnd) === attribute) break;
    from = cursor.at;
  }
  return { from, to: cursor.at, text: () => '' };
}
