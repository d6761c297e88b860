import type { CibDocument, CibElement } from './document.ts';

export interface DuplicateId {
  readonly id: string;
  /** All elements that have it, in document order; two at least. */
  readonly elements: readonly CibElement[];
}

/**
 * XML ids that stand in the configuration more than once. Pacemaker refuses such a CIB by its schema; one that is
 * already so must still be readable, so this is a question and not a condition of reading.
 */
export function duplicateIds(document: CibDocument): DuplicateId[] {
  const byId = new Map<string, CibElement[]>();
  for (const element of document.repeatedIds()) {
    const elements = byId.get(element.id);
    if (elements !== undefined) elements.push(element);
    else byId.set(element.id, [...firstOf(document, element.id), element]);
  }
  return [...byId].map(([id, elements]) => ({ id, elements }));
}

function firstOf(document: CibDocument, id: string): CibElement[] {
  const first = document.byId(id);
  return first === undefined ? [] : [first];
}
