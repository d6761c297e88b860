import type { CibDocument, CibElement } from './document.ts';

/**
 * A place in the configuration that names a resource, or another element, by its id. Nearly all are of the schema's
 * type IDREF: Pacemaker refuses a configuration in which one names nothing (seen with 2.1.5).
 */
export interface ResourceReference {
  readonly kind:
    | 'constraint'
    | 'set member'
    | 'tag member'
    | 'fencing level'
    | 'acl permission'
    | 'template'
    | 'id-ref';
  /** The constraint, `<resource_ref>`, `<obj_ref>`, `<fencing-level>`, `<acl_permission>`, or what borrows. */
  readonly element: CibElement;
  /** The id named. */
  readonly resource: string;
}

/** All references of a configuration by the id named; one pass, for those who ask for many. */
export function resourceReferences(document: CibDocument): ReadonlyMap<string, readonly ResourceReference[]> {
  const byId = new Map<string, ResourceReference[]>();
  for (const reference of allReferences(document)) {
    const others = byId.get(reference.resource);
    if (others === undefined) byId.set(reference.resource, [reference]);
    else others.push(reference);
  }
  return byId;
}

/** The devices of a fencing level, in the order in which they are used. */
function fencingDevices(level: CibElement): string[] {
  return (level.get('devices') ?? '').split(',').filter((device) => device !== '');
}

function* allReferences({ configuration }: CibDocument): Iterable<ResourceReference> {
  for (const constraint of configuration.child('constraints')?.children() ?? []) {
    yield* constraintReferences(constraint);
  }
  for (const element of configuration.child('tags')?.descendants('obj_ref') ?? []) {
    yield { kind: 'tag member', element, resource: element.id };
  }
  for (const level of configuration.child('fencing-topology')?.children('fencing-level') ?? []) {
    for (const resource of fencingDevices(level)) yield { kind: 'fencing level', element: level, resource };
  }
  for (const element of configuration.child('acls')?.descendants('acl_permission') ?? []) {
    const resource = element.get('reference');
    if (resource !== undefined) yield { kind: 'acl permission', element, resource };
  }
  yield* borrowings(configuration);
}

/** What takes its content from elsewhere: resources from a template, sets and pairs by `id-ref`. */
function* borrowings(configuration: CibElement): Iterable<ResourceReference> {
  for (const element of configuration.descendants()) {
    const idRef = element.get('id-ref');
    if (idRef !== undefined) yield { kind: 'id-ref', element, resource: idRef };
    const template = element.name === 'primitive' ? element.get('template') : undefined;
    if (template !== undefined) yield { kind: 'template', element, resource: template };
  }
}

/** A constraint that names one resource twice (itself with itself) is one reference. */
function* constraintReferences(constraint: CibElement): Iterable<ResourceReference> {
  const named = new Set(['rsc', 'with-rsc', 'first', 'then'].map((attribute) => constraint.get(attribute)));
  for (const resource of named) {
    if (resource !== undefined) yield { kind: 'constraint', element: constraint, resource };
  }
  for (const element of constraint.descendants('resource_ref')) {
    yield { kind: 'set member', element, resource: element.id };
  }
}
