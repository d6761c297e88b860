import type { CibDocument, CibElement } from './document.ts';

export type NvsetName = 'meta_attributes' | 'instance_attributes' | 'utilization';

/** A set of name-value pairs: a child of a resource, operation or node. */
export interface Nvset {
  readonly element: CibElement;
  /** `plain`: always in force; `rule`: only while its rule holds; `reference`: an `id-ref` to a set elsewhere. */
  readonly kind: 'plain' | 'rule' | 'reference';
  readonly pairs: readonly Nvpair[];
}

export interface Nvpair {
  readonly element: CibElement;
  readonly name: string;
  readonly value: string;
}

/** The sets of that name in document order, references followed. */
export function nvsetsOf(document: CibDocument, owner: CibElement, setName: NvsetName): Nvset[] {
  return owner.children(setName).map((element) => readSet(document, element));
}

/** The set that commands write to: the first one that is always in force and stands here. */
export function plainNvset(document: CibDocument, owner: CibElement, setName: NvsetName): Nvset | undefined {
  return nvsetsOf(document, owner, setName).find(({ kind }) => kind === 'plain');
}

/**
 * The value that is in force: of the sets without a rule, the first one that has the name (Pacemaker Explained,
 * section "Using Multiple Attribute Lists": what was set first stays). Scores of sets are not looked at.
 */
export function nvValue(
  document: CibDocument,
  owner: CibElement,
  setName: NvsetName,
  name: string,
): string | undefined {
  for (const { kind, pairs } of nvsetsOf(document, owner, setName)) {
    const found = kind === 'rule' ? undefined : pairs.find((pair) => pair.name === name);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

function readSet(document: CibDocument, element: CibElement): Nvset {
  const reference = element.get('id-ref');
  const content = reference === undefined ? element : document.byId(reference);
  const pairs = content?.children('nvpair').map((pair) => readPair(document, pair)) ?? [];
  if (reference !== undefined) return { element, kind: 'reference', pairs };
  return { element, kind: element.child('rule') === undefined ? 'plain' : 'rule', pairs };
}

/** An nvpair may borrow name and value of another one; a name of its own wins (nvset-3.9.rng). */
function readPair(document: CibDocument, element: CibElement): Nvpair {
  const reference = element.get('id-ref');
  const source = reference === undefined ? undefined : document.byId(reference);
  return {
    element,
    name: element.get('name') ?? source?.get('name') ?? '',
    value: element.get('value') ?? source?.get('value') ?? '',
  };
}
