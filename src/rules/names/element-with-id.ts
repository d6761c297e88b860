import type { CibDocument, CibElement } from '../../cib/document.ts';

/**
 * The element of the configuration that has this XML id. Elements whose `id` attribute is no XML id by the schema
 * do not count: the status section keeps names of resources that are gone, `<node>` has the node's own name or
 * number, and `obj_ref`, `resource_ref`, `role` and `acl_target` name something that stands elsewhere.
 */
export function elementWithId(document: CibDocument, id: string): CibElement | undefined {
  const element = document.byId(id);
  if (element === undefined || !isInside(element, document.configuration)) return undefined;
  return elementsThatRefer.has(element.name) ? undefined : element;
}

const elementsThatRefer = new Set(['node', 'obj_ref', 'resource_ref', 'role', 'acl_target']);

function isInside(inner: CibElement, outer: CibElement): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
