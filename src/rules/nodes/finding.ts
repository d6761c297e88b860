import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/** What a rule found. */
export interface Finding {
  /** The element that the claim collides with, by `nodeKey` or the like; absent where it is wrong by itself. */
  readonly against?: string;
  readonly diagnostic: Diagnostic;
}

/** One rule: what is wrong with a claim among the nodes and resources that there are. */
export type NodeRule = (claim: NodeClaim, surroundings: Surroundings) => readonly Finding[];

/** Keeps the first finding against each element: rules run from the most telling to the least. */
export function onePerElement(findings: readonly Finding[]): Diagnostic[] {
  const seen = new Set<string>();
  const kept = findings.filter(({ against }) => {
    if (against === undefined) return true;
    if (seen.has(against)) return false;
    seen.add(against);
    return true;
  });
  return kept.map(({ diagnostic }) => diagnostic);
}
