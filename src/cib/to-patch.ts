import { versionOf } from './bump-epoch.ts';
import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit, InsertElement, MovedElement, NewElement, SetAttribute } from './edit.ts';
import { writerWithEdits } from './edit-splices.ts';
import { insertPositions } from './insert-positions.ts';
import { sortEdits } from './sort-edits.ts';

/**
 * The edits as a Pacemaker patchset, format 2, for `cibadmin --patch`. It carries the document's version, so that
 * cibadmin refuses it (exit status 103) when the CIB is no longer the one the edits were decided on. The form is what
 * crm_diff 2.1.5 writes: removals, changed attributes, new elements with their place among the children (comments
 * counted) as it is afterwards; an element that moves is removed and made again. It says nothing about the
 * attributes of `<cib>` that count the version: cibadmin counts `epoch` up itself, and once more if a patch does (seen).
 */
export async function toPatch(document: CibDocument, edits: readonly CibEdit[]): Promise<string> {
  const { inserts, removes, sets } = sortEdits(edits);
  const gone = new Set(removes.map(({ element }) => element.start));
  const kept = sets.filter((set) => !isWithin(set.element, gone) && !isVersion(set));
  const changes = [
    ...removes
      .filter(({ element }) => !isWithin(element.parent, gone))
      .map(({ element }) => deletion(element)),
    ...modifications(kept),
    ...creations(
      document,
      inserts.filter(({ parent }) => !isWithin(parent, gone)),
      gone,
    ),
  ];
  const write = await writerWithEdits(document, edits);
  const patch = xml('diff', [['format', '2']], [version(document), ...changes]);
  return `${write(patch, { indent: '', step: '  ', lineEnding: '\n' })}\n`;
}

function isVersion({ element, attribute }: SetAttribute): boolean {
  return element.parent === undefined && /^(admin_epoch|epoch|num_updates)$/.test(attribute);
}

function version(document: CibDocument): NewElement {
  const { adminEpoch, epoch, numUpdates } = versionOf(document);
  const numbers = (name: string, newEpoch: number, newUpdates: number) =>
    xml(name, [
      ['admin_epoch', String(adminEpoch)],
      ['epoch', String(newEpoch)],
      ['num_updates', String(newUpdates)],
    ]);
  return xml('version', [], [numbers('source', epoch, numUpdates), numbers('target', epoch + 1, 0)]);
}

/** Whether the element or one above it is removed: then its edits are in the text of its new place, or void. */
function isWithin(element: CibElement | undefined, gone: ReadonlySet<number>): boolean {
  for (let above = element; above !== undefined; above = above.parent) {
    if (gone.has(above.start)) return true;
  }
  return false;
}

function deletion(element: CibElement): NewElement {
  return xml('change', [
    ['operation', 'delete'],
    ['path', pathOf(element)],
  ]);
}

function modifications(sets: readonly SetAttribute[]): NewElement[] {
  const byElement = new Map<number, SetAttribute[]>();
  for (const set of sets) {
    const others = byElement.get(set.element.start);
    if (others === undefined) byElement.set(set.element.start, [set]);
    else others.push(set);
  }
  return [...byElement.values()].flatMap(modification);
}

function modification(sets: readonly SetAttribute[]): NewElement[] {
  const [{ element } = { element: undefined }] = sets;
  if (element === undefined) return [];
  const wanted = new Map(sets.map(({ attribute, value }) => [attribute, value]));
  const changed = [...wanted].filter(([name, value]) => element.get(name) !== value);
  if (changed.length === 0) return [];
  const result = new Map(element.attributes());
  for (const [name, value] of changed) {
    if (value === undefined) result.delete(name);
    else result.set(name, value);
  }
  const list = changed.map(([name, value]) => attributeChange(name, value));
  const change: NewElement['attributes'] = [
    ['operation', 'modify'],
    ['path', pathOf(element)],
  ];
  const after = xml(element.name, [...result]);
  return [xml('change', change, [xml('change-list', [], list), xml('change-result', [], [after])])];
}

function attributeChange(name: string, value: string | undefined): NewElement {
  const operation: NewElement['attributes'] =
    value === undefined
      ? [['operation', 'unset']]
      : [
          ['operation', 'set'],
          ['value', value],
        ];
  return xml('change-attr', [['name', name], ...operation]);
}

function creations(
  document: CibDocument,
  inserts: readonly InsertElement[],
  gone: ReadonlySet<number>,
): NewElement[] {
  return insertPositions(document.text, inserts, gone).map(({ insert, position }) => {
    const attributes: NewElement['attributes'] = [
      ['operation', 'create'],
      ['path', pathOf(insert.parent)],
      ['position', String(position)],
    ];
    return xml('change', attributes, [insert.element]);
  });
}

/** `/cib/configuration/resources/group[@id='g']`, the only form of path that Pacemaker's patches know. */
function pathOf(element: CibElement): string {
  const steps: string[] = [];
  for (let at: CibElement | undefined = element; at !== undefined; at = at.parent) {
    const id = at.get('id');
    steps.unshift(id === undefined ? at.name : `${at.name}[@id='${id}']`);
  }
  return `/${steps.join('/')}`;
}

function xml(
  name: string,
  attributes: NewElement['attributes'],
  children: readonly (NewElement | MovedElement)[] = [],
): NewElement {
  return { name, attributes, children };
}
