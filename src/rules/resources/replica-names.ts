import { type BundleParts, bundleNames, bundleParts } from '../../cib/bundle-names.ts';
import type { CibDocument } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';

interface RuleState {
  readonly document: CibDocument;
  readonly cluster: Cluster;
}

/**
 * Names that Pacemaker would give to replicas of a bundle, but something else has: it would confuse the two. Names
 * that the bundle has already are not its change's fault.
 */
export function replicaNames({ document, cluster }: RuleState, wanted: BundleParts): Diagnostic[] {
  const bundle = document.byId(wanted.id);
  const present = new Set(bundle === undefined ? [] : namesOf(bundleParts(bundle)));
  return namesOf(wanted)
    .filter((name) => !present.has(name))
    .flatMap((name) => {
      const found = cluster.names.get(nameKey(name))?.[0];
      if (found === undefined) return [];
      const { name: taken, use, owner, line } = found;
      const facts = { name, taken, use, ...optional('owner', owner), ...optional('line', line) };
      return [diagnose('REPLICA_NAME_TAKEN', { ...facts, bundle: wanted.id })];
    });
}

function namesOf(parts: BundleParts | undefined): readonly string[] {
  const { nodes, implicit } = bundleNames(parts);
  return [...nodes, ...implicit];
}
