import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit, NewElement } from './edit.ts';
import { freshId } from './ids.ts';
import { type Nvset, type NvsetName, plainNvset } from './nvset.ts';

/** What `Settings` of the command line is a list of. */
type NameAndValue = readonly [name: string, value: string];

export interface SetNvpairsOptions {
  /** Where a set that is not there yet goes among the owner's children. */
  readonly newSet: 'first' | 'last';
  /** Id of a set that is not there yet; `OWNER-SETNAME` where not said. */
  readonly setId?: string;
  /** Ids already given out in the same change; new ones are added. */
  readonly reserved?: Set<string>;
}

/**
 * The edits that give an owner's set these values, in the order given; an empty value removes the pair. A set that
 * loses its last pair stays, empty: an ACL may allow pairs but not sets. Pairs that are already so make no edit.
 */
export function setNvpairs(
  document: CibDocument,
  owner: CibElement,
  setName: NvsetName,
  settings: readonly NameAndValue[],
  { newSet, setId = `${owner.id}-${setName}`, reserved = new Set() }: SetNvpairsOptions,
): CibEdit[] {
  const set = plainNvset(document, owner, setName);
  if (set !== undefined) return settings.flatMap((setting) => setPair(document, set, setting, reserved));
  const given = settings.filter(([, value]) => value !== '');
  if (given.length === 0) return [];
  const element = newNvset(document, setName, setId, given, reserved);
  const [first] = owner.children();
  const isFirst = newSet === 'first' && first !== undefined;
  return [{ edit: 'insert', parent: owner, ...(isFirst ? { before: first } : {}), element }];
}

/** A set for an element that is being made; ids as pcs makes them: `SETID-NAME`. */
export function newNvset(
  document: CibDocument,
  setName: NvsetName,
  setId: string,
  settings: readonly NameAndValue[],
  reserved: Set<string> = new Set(),
): NewElement {
  const id = freshId(document, setId, reserved);
  return {
    name: setName,
    attributes: [['id', id]],
    children: settings.map((setting) => newPair(document, id, setting, reserved)),
  };
}

function setPair(
  document: CibDocument,
  { element: set, pairs }: Nvset,
  [name, value]: NameAndValue,
  reserved: Set<string>,
): CibEdit[] {
  const present = pairs.filter((pair) => pair.name === name).map(({ element }) => element);
  if (value === '') return present.map((element) => ({ edit: 'remove', element }));
  const [first] = present;
  if (first === undefined) {
    return [{ edit: 'insert', parent: set, element: newPair(document, set.id, [name, value], reserved) }];
  }
  // Of two pairs of one name in one set the first is in force, so the first is the one to change.
  return first.get('value') === value ? [] : [{ edit: 'set', element: first, attribute: 'value', value }];
}

function newPair(
  document: CibDocument,
  setId: string,
  [name, value]: NameAndValue,
  reserved: Set<string>,
): NewElement {
  return {
    name: 'nvpair',
    attributes: [
      ['id', freshId(document, `${setId}-${name}`, reserved)],
      ['name', name],
      ['value', value],
    ],
    children: [],
  };
}
