import type { CibDocument, CibElement } from '../../cib/document.ts';
import { containerOf, findResource, resourcesUnder } from '../../cib/find-resource.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { unknownTarget } from '../../rules/resources/unknown-target.ts';
import type { State } from '../plan.ts';

export interface NamedResources {
  /** Each once, in the order named; a tag stands for the resources that have it. */
  readonly resources: readonly CibElement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The resources that commands such as `disable` name, tags resolved. A guest node's name is no resource although
 * crm_mon lists its connection as one: the message says whose it is.
 */
export function resourcesNamed(state: State, ids: readonly string[]): NamedResources {
  const resources = new Map<string, CibElement>();
  const diagnostics: Diagnostic[] = [];
  const isTarget = (name: string) => foundUnder(state.document, name) !== undefined;
  for (const id of ids) {
    const found = foundUnder(state.document, id);
    if (found === undefined) diagnostics.push(unknownTarget(state, id, isTarget));
    else for (const resource of found) resources.set(resource.id, resource);
  }
  return { resources: [...resources.values()], diagnostics };
}

/** A resource and all that is in it, outermost first. */
export function withContents(resource: CibElement): readonly CibElement[] {
  return [resource, ...resourcesUnder(resource)];
}

/** All that a resource is in, innermost first. */
export function containersOf(resource: CibElement): readonly CibElement[] {
  const container = containerOf(resource);
  return container === undefined ? [] : [container, ...containersOf(container)];
}

function foundUnder(document: CibDocument, id: string): readonly CibElement[] | undefined {
  const resource = findResource(document, id);
  if (resource !== undefined && resource.name !== 'template') return [resource];
  const tag = document.byId(id);
  if (tag?.name !== 'tag') return undefined;
  return tag.children('obj_ref').flatMap((reference) => findResource(document, reference.id) ?? []);
}

/** Ids of the resources that run when these do: what is inside of groups, clones, bundles and tags. */
export function primitivesNamed(state: State, ids: readonly string[]): readonly string[] {
  const all = resourcesNamed(state, ids).resources.flatMap(withContents);
  return [...new Set(all.filter(({ name }) => name === 'primitive').map(({ id }) => id))];
}
