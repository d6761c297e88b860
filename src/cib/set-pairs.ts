import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit, NewElement } from './edit.ts';
import { freshId } from './ids.ts';

/** What `Settings` of the command line is a list of. */
type NameAndValue = readonly [name: string, value: string];

/**
 * How much of a name goes into the id of a pair in sets of cluster properties and defaults: pcs cuts it, and what
 * reads its CIBs may count on the ids.
 */
const namePartOfId = 20;

/**
 * The edits that give one set of cluster properties or defaults these values, in the order given; an empty value
 * removes the pair, and a set that loses its last one stays. Pairs that are already so make no edit.
 */
export function setPairs(
  document: CibDocument,
  set: CibElement,
  settings: readonly NameAndValue[],
  reserved: Set<string> = new Set(),
): CibEdit[] {
  const pairs = set.children('nvpair');
  return settings.flatMap(([name, value]): CibEdit[] => {
    const present = pairs.filter((pair) => pair.get('name') === name);
    if (value === '') return present.map((element) => ({ edit: 'remove', element }));
    const [first] = present;
    if (first === undefined) {
      return [{ edit: 'insert', parent: set, element: newPair(document, set.id, name, value, reserved) }];
    }
    return first.get('value') === value ? [] : [{ edit: 'set', element: first, attribute: 'value', value }];
  });
}

/** The pairs of a set that is being made; empty values make none. */
export function newPairs(
  document: CibDocument,
  setId: string,
  settings: readonly NameAndValue[],
  reserved: Set<string>,
): NewElement[] {
  const given = settings.filter(([, value]) => value !== '');
  return given.map(([name, value]) => newPair(document, setId, name, value, reserved));
}

function newPair(
  document: CibDocument,
  setId: string,
  name: string,
  value: string,
  reserved: Set<string>,
): NewElement {
  const id = freshId(document, `${setId}-${name.slice(0, namePartOfId)}`, reserved);
  return {
    name: 'nvpair',
    attributes: [
      ['id', id],
      ['name', name],
      ['value', value],
    ],
    children: [],
  };
}
