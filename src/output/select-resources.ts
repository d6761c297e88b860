import type { ConfiguredResource } from '../model/configured-resource.ts';
import { unreachable } from '../model/unreachable.ts';

/** What a listing shows. */
export interface SelectedResources {
  /** The resources at the top in document order; or those asked for, by id, wherever they stand. */
  readonly shown: readonly ConfiguredResource[];
  /** Those and everything in them, each once, in the same order. */
  readonly all: readonly ConfiguredResource[];
  /** Ids asked for that no resource has, sorted. */
  readonly unknown: readonly string[];
}

/**
 * Picks the resources with these ids, wherever they stand; without ids, those at the top. Fencing devices are
 * no resources here, as in pcs: they have listings of their own.
 */
export function selectResources(
  resources: readonly ConfiguredResource[],
  ids: readonly string[],
): SelectedResources {
  const own = resources.filter((resource) => !isFencing(resource));
  if (ids.length === 0) return { shown: own, all: own.flatMap(withMembers), unknown: [] };
  const shown = withIds(own, ids);
  const found = new Set(shown.map(({ id }) => id));
  const all = new Map(shown.flatMap(withMembers).map((resource) => [resource.id, resource]));
  return {
    shown,
    all: byId(all.values()),
    unknown: [...new Set(ids)].filter((id) => !found.has(id)).sort(),
  };
}

/** A resource and everything in it, outermost first. */
export function withMembers(resource: ConfiguredResource): ConfiguredResource[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource];
    case 'group':
      return [resource, ...resource.members];
    case 'clone':
    case 'bundle':
      return resource.member === undefined ? [resource] : [resource, ...withMembers(resource.member)];
    default:
      return unreachable(resource);
  }
}

function withIds(resources: readonly ConfiguredResource[], ids: readonly string[]): ConfiguredResource[] {
  const wanted = new Set(ids);
  return byId(resources.flatMap(withMembers).filter(({ id }) => wanted.has(id)));
}

function byId(resources: Iterable<ConfiguredResource>): ConfiguredResource[] {
  return [...resources].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isFencing(resource: ConfiguredResource): boolean {
  return resource.kind === 'primitive' && resource.agent?.standard === 'stonith';
}
