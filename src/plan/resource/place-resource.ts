import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import { newNvset } from '../../cib/set-nvpairs.ts';
import type { ClonePlacement, GroupPlacement, Placement } from '../../grammar/placement.ts';
import type { Settings } from '../../grammar/settings.ts';
import { optional } from '../../model/optional.ts';
import { unreachable } from '../../model/unreachable.ts';
import { appendResources } from './move-resources.ts';
import { sortedByName } from './sorted-by-name.ts';

interface PlacedResource {
  readonly id: string;
  readonly element: NewElement;
  readonly disabled: boolean;
}

/**
 * The edits that put a new resource where it was asked for. The placement must have passed `placementRules`;
 * nothing is edited where it names something that is not there.
 */
export function placeResource(
  document: CibDocument,
  resource: PlacedResource,
  placement: Placement,
  reserved: Set<string>,
): readonly CibEdit[] {
  const { element } = resource;
  switch (placement.kind) {
    case 'alone':
      return appendResources(document, [element]);
    case 'clone':
      return appendResources(document, [newClone(document, resource, placement, reserved)]);
    case 'group':
      return placeInGroup(document, element, placement);
    case 'bundle':
      return insertLast(document.byId(placement.bundle), element);
    default:
      return unreachable(placement);
  }
}

/** Meta attributes of a new clone. */
function cloneMeta(placement: ClonePlacement, disabled: boolean): Settings {
  const promotable = placement.promotable ? [['promotable', 'true'] as const] : [];
  const typed = [...placement.meta, ...promotable];
  if (!disabled) return typed;
  return [...typed.filter(([name]) => name !== 'target-role'), ['target-role', 'Stopped']];
}

function newClone(
  document: CibDocument,
  { id, element, disabled }: PlacedResource,
  placement: ClonePlacement,
  reserved: Set<string>,
): NewElement {
  const clone = placement.id ?? freshId(document, `${id}-clone`, reserved);
  reserved.add(clone);
  const meta = cloneMeta(placement, disabled);
  const set = `${clone}-meta_attributes`;
  const sets =
    meta.length === 0 ? [] : [newNvset(document, 'meta_attributes', set, sortedByName(meta), reserved)];
  // pcs disables a finished clone in a second step, which puts a set that was not there yet in front.
  const isDisabledOnly = disabled && placement.meta.length === 0 && !placement.promotable;
  const children = isDisabledOnly ? [...sets, element] : [element, ...sets];
  return { name: 'clone', attributes: [['id', clone]], children };
}

function placeInGroup(
  document: CibDocument,
  element: NewElement,
  placement: GroupPlacement,
): readonly CibEdit[] {
  const group = document.byId(placement.group);
  if (group?.name !== 'group') {
    return appendResources(document, [
      { name: 'group', attributes: [['id', placement.group]], children: [element] },
    ]);
  }
  const neighbor = group.children('primitive').find(({ id }) => id === placement.beside?.resource);
  if (neighbor === undefined) return insertLast(group, element);
  const before = placement.beside?.side === 'before' ? neighbor : nextSibling(neighbor);
  return [{ edit: 'insert', parent: group, element, ...optional('before', before) }];
}

function nextSibling(element: CibElement): CibElement | undefined {
  const siblings = element.parent?.children() ?? [];
  return siblings[siblings.findIndex((sibling) => sibling.is(element)) + 1];
}

function insertLast(parent: CibElement | undefined, element: NewElement): readonly CibEdit[] {
  return parent === undefined ? [] : [{ edit: 'insert', parent, element }];
}
