import type {
  AttributeSet,
  AttributeSets,
  Attributes,
  ConfiguredRule,
} from '../model/configured-resource.ts';
import { optional } from '../model/optional.ts';
import type { CibDocument, CibElement } from './document.ts';

/** The instance and meta attribute sets directly below an element, in document order. */
export function readSets(element: CibElement, document: CibDocument): AttributeSets {
  return {
    instanceAttributes: readSetsNamed('instance_attributes', element, document),
    metaAttributes: readSetsNamed('meta_attributes', element, document),
  };
}

/** The sets of one element name; one given by `id-ref` comes with what it refers to. */
export function readSetsNamed(name: string, element: CibElement, document: CibDocument): AttributeSet[] {
  return element.children(name).map((set) => readSet(set, document));
}

function readSet(set: CibElement, document: CibDocument): AttributeSet {
  const reference = set.get('id-ref');
  const source = (reference === undefined ? undefined : document.byId(reference)) ?? set;
  const rule = source.child('rule');
  return {
    id: reference ?? set.id,
    options: new Map([...attributesBut(set, 'id'), ...attributesBut(source, 'id')]),
    ...optional('rule', rule && readRule(rule)),
    pairs: source.children('nvpair').map((pair) => {
      // An nvpair may itself be a reference; its name then may stand on either side.
      const pairReference = pair.get('id-ref');
      const target = (pairReference === undefined ? undefined : document.byId(pairReference)) ?? pair;
      const pairName = pair.get('name') ?? target.get('name') ?? '';
      return { id: target.id, name: pairName, value: target.get('value') ?? '' };
    }),
  };
}

/** A `<rule>` or a part of one, with all that is in it. */
export function readRule(element: CibElement): ConfiguredRule {
  return {
    element: element.name,
    id: element.id,
    options: attributesBut(element, 'id'),
    parts: element.children().map(readRule),
  };
}

/** An element's attributes without the named ones. */
export function attributesBut(element: CibElement, ...names: readonly string[]): Attributes {
  return new Map(element.attributes().filter(([name]) => !names.includes(name)));
}
