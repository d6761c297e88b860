import type {
  ConfiguredBundle,
  ConfiguredClone,
  ConfiguredGroup,
  ConfiguredPrimitive,
  ConfiguredResource,
} from '../model/configured-resource.ts';
import { unreachable } from '../model/unreachable.ts';

/** What a listing shows, by kind as pcs orders it: alone what stands alone or was asked for by its own id. */
export interface SelectedResources {
  readonly primitives: readonly ConfiguredPrimitive[];
  readonly groups: readonly ConfiguredGroup[];
  readonly clones: readonly ConfiguredClone[];
  readonly bundles: readonly ConfiguredBundle[];
  /** All of the above with everything in them, each once: in document order, or by id when ids were asked for. */
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
  const shown = ids.length === 0 ? own : withIds(own, ids);
  const found = new Set(shown.map(({ id }) => id));
  const all = shown.flatMap(withMembers);
  return {
    primitives: shown.filter((resource) => resource.kind === 'primitive'),
    groups: shown.filter((resource) => resource.kind === 'group'),
    clones: shown.filter((resource) => resource.kind === 'clone'),
    bundles: shown.filter((resource) => resource.kind === 'bundle'),
    all: ids.length === 0 ? all : byId(new Map(all.map((resource) => [resource.id, resource])).values()),
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
