import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, MovedElement } from '../../cib/edit.ts';
import { containerOf } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { GroupAddRequest } from '../../grammar/group-add.ts';
import { newIdRules } from '../../rules/names/new-id-rules.ts';
import { nodesInContainer } from '../../rules/resources/nodes-in-container.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { leftEmpty } from './left-empty.ts';
import { appendResources, insertAll } from './move-resources.ts';
import { Removal } from './removal.ts';
import { targetOfChange } from './target-of-change.ts';

/**
 * What `resource group add` comes to: the resources move into the group, which is made where there is none. One that
 * is in it already stays where it is, unless a place is typed. A group that loses its last resource goes, unless
 * something refers to it.
 */
export function decideGroupAdd(state: State, request: GroupAddRequest): Decision {
  const group = groupOf(state, request.group);
  const members = request.ids.map((id) => memberOf(state, id));
  const found = members.flatMap((member) => ('element' in member ? [member.element] : []));
  const removal = new Removal();
  const diagnostics = [
    ...group.diagnostics,
    ...members.flatMap((member) => ('refusal' in member ? [member.refusal] : [])),
    ...besideRules(request, group.element),
    ...nodesInContainer(state, found, isCloned(group.element) ? 'clone' : 'group'),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const moving = movingMembers(request, found, group.element);
  for (const member of moving) removal.move(member);
  diagnostics.push(...leftEmpty(state, removal, moving, group.element));
  const edits = [...removal.edits(), ...placed(state.document, request, moving, group.element)];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : edits };
}

function groupOf(state: State, id: string): { element?: CibElement; diagnostics: Diagnostic[] } {
  const element = state.document.byId(id);
  if (element === undefined) return { diagnostics: newIdRules(state, id, 'group') };
  if (element.name === 'group') return { element, diagnostics: [] };
  return { diagnostics: [diagnose('NOT_A_GROUP', { id, element: element.name, line: element.line })] };
}

function memberOf(state: State, id: string): { element: CibElement } | { refusal: Diagnostic } {
  const target = targetOfChange(state, id);
  if (!target.ok) return { refusal: target.error };
  const element = target.value;
  if (element.name !== 'primitive') {
    const facts = { resource: id, element: kindOf(element), line: element.line };
    return { refusal: diagnose('GROUP_MEMBER_KIND', facts) };
  }
  const container = containerOf(element);
  if (container === undefined || container.name === 'group') return { element };
  const { id: parent, line } = container;
  const facts = { resource: id, container: parent, element: kindOf(container), line };
  return { refusal: diagnose('GROUP_MEMBER_INSIDE', facts) };
}

function kindOf({ name }: CibElement): string {
  return name === 'master' ? 'clone' : name;
}

function besideRules({ group, ids, beside }: GroupAddRequest, element: CibElement | undefined): Diagnostic[] {
  if (beside === undefined) return [];
  const { resource } = beside;
  if (ids.includes(resource)) return [diagnose('GROUP_BESIDE_ITSELF', { resource })];
  const isThere = element?.children('primitive').some(({ id }) => id === resource) ?? false;
  return isThere ? [] : [diagnose('NOT_IN_GROUP', { resource, group })];
}

function isCloned(group: CibElement | undefined): boolean {
  return group !== undefined && containerOf(group) !== undefined;
}

function movingMembers(
  { beside }: GroupAddRequest,
  found: readonly CibElement[],
  group: CibElement | undefined,
): readonly CibElement[] {
  if (group === undefined) return found;
  if (beside === undefined) return found.filter(({ parent }) => !group.is(parent));
  return isInPlace(found, group, beside) ? [] : found;
}

/** Whether the resources stand already, in this order, where they are wanted. */
function isInPlace(
  found: readonly CibElement[],
  group: CibElement,
  { side, resource }: NonNullable<GroupAddRequest['beside']>,
): boolean {
  const ids = group.children('primitive').map(({ id }) => id);
  const at = ids.indexOf(resource) + (side === 'before' ? -found.length : 1);
  return at >= 0 && found.every(({ id }, index) => ids[at + index] === id);
}

function placed(
  document: CibDocument,
  request: GroupAddRequest,
  moving: readonly CibElement[],
  group: CibElement | undefined,
): readonly CibEdit[] {
  const moved: readonly MovedElement[] = moving.map((existing) => ({ existing }));
  if (group === undefined) {
    return appendResources(document, [
      { name: 'group', attributes: [['id', request.group]], children: moved },
    ]);
  }
  return insertAll(group, nextOf(request, moving, group), moved);
}

/** The child of the group that stays and is to stand behind the moved resources. */
function nextOf(
  { beside }: GroupAddRequest,
  moving: readonly CibElement[],
  group: CibElement,
): CibElement | undefined {
  if (beside === undefined) return undefined;
  const children = group.children();
  const at = children.findIndex(({ name, id }) => name === 'primitive' && id === beside.resource);
  const rest = children.slice(beside.side === 'before' ? at : at + 1);
  return rest.find((child) => !moving.some((member) => member.is(child)));
}
