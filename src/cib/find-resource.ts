import type { CibDocument, CibElement } from './document.ts';

export type ResourceKind = 'primitive' | 'group' | 'clone' | 'master' | 'bundle' | 'template';

/** What can hold resources. */
export type ContainerKind = 'group' | 'clone' | 'master' | 'bundle';

/** The `<resources>` element; a configuration without it has no resources. */
export function resourcesOf(document: CibDocument): CibElement | undefined {
  return document.configuration.child('resources');
}

/** The resource or template with this id. */
export function findResource(document: CibDocument, id: string): CibElement | undefined {
  const element = document.byId(id);
  return element !== undefined && resourceKind(element) !== undefined ? element : undefined;
}

/** What kind of resource an element is; undefined for everything else. */
export function resourceKind(element: CibElement): ResourceKind | undefined {
  switch (element.name) {
    case 'primitive':
    case 'group':
    case 'clone':
    case 'master':
    case 'bundle':
    case 'template':
      return element.name;
    default:
      return undefined;
  }
}

/** The group, clone or bundle that directly holds this resource. */
export function containerOf(element: CibElement): CibElement | undefined {
  const { parent } = element;
  return parent !== undefined && isContainer(parent) ? parent : undefined;
}

/** All primitives, those in groups, clones and bundles too, in document order; templates are none. */
export function* primitivesOf(document: CibDocument): Iterable<CibElement> {
  for (const resource of resourcesUnder(resourcesOf(document))) {
    if (resource.name === 'primitive') yield resource;
  }
}

/** All resources and templates below an element, containers before what they hold. */
export function* resourcesUnder(element: CibElement | undefined): Iterable<CibElement> {
  for (const child of element?.children() ?? []) {
    if (resourceKind(child) === undefined) continue;
    yield child;
    if (isContainer(child)) yield* resourcesUnder(child);
  }
}

function isContainer(element: CibElement): boolean {
  const kind = resourceKind(element);
  return kind !== undefined && kind !== 'primitive' && kind !== 'template';
}
