import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { withContents } from './resources-named.ts';

/**
 * What keeps a resource stopped while it is restarted: sets of meta attributes of its own, or for one node a ban, in
 * force until a moment. crm_resource --restart, which pcs runs, writes into the target-role that is there and puts it
 * back at the end: killed in between, or cut off from the cluster, it leaves the resource stopped for good. Here
 * nothing that is there is touched, one removal ends it, and where nobody is left to do that, the cluster ends it by
 * itself.
 */
export interface MomentaryStop {
  readonly resource: CibElement;
  /** Only the instance on this node. */
  readonly node?: string;
  /** As Pacemaker writes dates. */
  readonly end: string;
}

/** Ids of the elements that it is made of. */
export function momentaryStopIds({ resource, node }: Omit<MomentaryStop, 'end'>): string[] {
  return node === undefined
    ? withContents(resource).map(({ id }) => setId(id))
    : [`${setId(resource.id)}-on-${node}`];
}

/** The edits that stop the resource, in the place of what a restart that broke off has left. */
export function momentaryStopEdits(document: CibDocument, stop: MomentaryStop): CibEdit[] {
  const old = momentaryStopIds(stop).flatMap((id) => document.byId(id) ?? []);
  return [...old.map(remove), ...(stop.node === undefined ? stopEverywhere(stop) : [ban(document, stop)])];
}

/** The edits that end whatever a restart of this resource, or of what is in it, has left when it broke off. */
export function endMomentaryStops(document: CibDocument, resource: CibElement): CibEdit[] {
  const sets = momentaryStopIds({ resource }).flatMap((id) => document.byId(id) ?? []);
  const constraints = document.configuration.child('constraints')?.children('rsc_location') ?? [];
  const bans = constraints.filter(({ id }) => id.startsWith(`${setId(resource.id)}-on-`));
  return [...sets, ...bans].map(remove);
}

function setId(resource: string): string {
  return `pacer-restart-${resource}`;
}

function remove(element: CibElement): CibEdit {
  return { edit: 'remove', element };
}

/** In the resource and in all that is in it: a target-role of a member's own counts more than its group's. */
function stopEverywhere({ resource, end }: MomentaryStop): CibEdit[] {
  return withContents(resource).map((parent): CibEdit => {
    const before = behindSets(parent);
    const place = before === undefined ? { parent } : { parent, before };
    return { edit: 'insert', ...place, element: stoppedUntil(setId(parent.id), end) };
  });
}

/** What stands behind the sets that are there: tools that change a meta attribute meanwhile take the first set. */
function behindSets(parent: CibElement): CibElement | undefined {
  const children = parent.children();
  return children[children.findLastIndex(({ name }) => name === 'meta_attributes') + 1];
}

/** The score has it count before the sets that are there. */
function stoppedUntil(id: string, end: string): NewElement {
  const role = { id: `${id}-target-role`, name: 'target-role', value: 'Stopped' };
  return element('meta_attributes', { id, score: 'INFINITY' }, [
    element('rule', { id: `${id}-rule`, score: 'INFINITY' }, [until(id, end)]),
    element('nvpair', role),
  ]);
}

function ban(document: CibDocument, { resource, node = '', end }: MomentaryStop): CibEdit {
  const id = `${setId(resource.id)}-on-${node}`;
  const onNode = { id: `${id}-node`, attribute: '#uname', operation: 'eq', value: node, type: 'string' };
  const rule = element('rule', { id: `${id}-rule`, score: '-INFINITY', 'boolean-op': 'and' }, [
    element('expression', onNode),
    until(id, end),
  ]);
  const made = element('rsc_location', { id, rsc: resource.id }, [rule]);
  const parent = document.configuration.child('constraints');
  if (parent !== undefined) return { edit: 'insert', parent, element: made };
  return { edit: 'insert', parent: document.configuration, element: element('constraints', {}, [made]) };
}

function until(id: string, end: string): NewElement {
  return element('date_expression', { id: `${id}-end`, operation: 'lt', end });
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly NewElement[] = [],
): NewElement {
  return { name, attributes: Object.entries(attributes), children };
}
