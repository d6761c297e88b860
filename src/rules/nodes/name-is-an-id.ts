import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type NameUseKind, nameKey } from '../../model/cluster.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The name is the id of something that is no resource, such as an nvpair. pcs refuses that too: for a remote
 * node the schema would, and a guest node is kept to the same so that it can become one.
 */
export function nameIsAnId({ name }: NodeClaim, { document, cluster }: Surroundings): readonly Finding[] {
  const element = document.byId(name);
  if (element === undefined) return [];
  const uses = cluster.names.get(nameKey(name)) ?? [];
  if (uses.some((use) => use.name === name && usesWithId.has(use.use))) return [];
  return [{ diagnostic: diagnose('NAME_TAKEN_BY_ID', { name, element: element.name, line: element.line }) }];
}

/** What `nameIsTaken` tells better. */
const usesWithId: ReadonlySet<NameUseKind> = new Set([
  'resource',
  'group',
  'clone',
  'bundle',
  'template',
  'tag',
  'remote node',
] as const);
