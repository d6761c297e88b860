import type { CibDocument } from './document.ts';

/**
 * An XML id made of any text, as pcs makes them: characters that an id cannot have are dropped, at the beginning
 * also digits, points and hyphens. Empty when nothing is left.
 */
export function cleanId(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, '').replace(/^[^A-Za-z_]+/, '');
}

/**
 * An id that nothing in the configuration has: the wanted one, or it with -1, -2 … behind. `reserved` holds ids
 * given out for elements that are not in the document yet; the new one is added to it.
 */
export function freshId(document: CibDocument, wanted: string, reserved?: Set<string>): string {
  const isTaken = (id: string) => document.hasId(id) || reserved?.has(id) === true;
  const base = cleanId(wanted);
  let id = base;
  for (let count = 1; isTaken(id); count++) id = `${base}-${count}`;
  reserved?.add(id);
  return id;
}
