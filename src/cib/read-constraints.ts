import {
  type ConfiguredConstraint,
  type ConfiguredResourceSet,
  type ConstraintKind,
  constraintKinds,
} from '../model/configured-constraint.ts';
import type { CibDocument, CibElement } from './document.ts';
import { attributesBut, readRule } from './read-attribute-sets.ts';

/** All constraints of the CIB in document order; linear in the size of `<constraints>`. */
export function readConstraints(document: CibDocument): ConfiguredConstraint[] {
  const elements = document.configuration.child('constraints')?.children() ?? [];
  return elements.flatMap((element) => {
    const kind = kindOf(element);
    return kind === undefined ? [] : [readConstraint(element, kind, document)];
  });
}

/** An element that a later schema adds is not ours to show. */
function kindOf({ name }: CibElement): ConstraintKind | undefined {
  return constraintKinds.find((kind) => name === `rsc_${kind}`);
}

function readConstraint(
  element: CibElement,
  kind: ConstraintKind,
  document: CibDocument,
): ConfiguredConstraint {
  const referred = (part: CibElement) => {
    const reference = part.get('id-ref');
    return (reference === undefined ? undefined : document.byId(reference)) ?? part;
  };
  return {
    kind,
    id: element.id,
    options: attributesBut(element, 'id'),
    rules: element.children('rule').map((rule) => readRule(referred(rule))),
    lifetime: (element.child('lifetime')?.children('rule') ?? []).map((rule) => readRule(referred(rule))),
    sets: element.children('resource_set').map((set) => readSet(referred(set))),
  };
}

function readSet(element: CibElement): ConfiguredResourceSet {
  return {
    id: element.id,
    options: attributesBut(element, 'id'),
    resources: element.children('resource_ref').map(({ id }) => id),
  };
}
