import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { partOf } from '../../model/cluster-status.ts';
import type { Effect } from '../../model/effect.ts';

/**
 * What speaks against a safe disable: resources other than those that are meant to stop are affected; where not
 * strict, they may move. A guest node's connection stops with its virtual machine and is none of the others.
 */
export function safeDisable(
  effects: readonly Effect[],
  meantToStop: readonly string[],
  strict: boolean,
): Diagnostic[] {
  const meant = new Set(meantToStop);
  const others = effects.filter(
    ({ effect, subject }) =>
      !meant.has(partOf(subject)) &&
      (strict || effect === 'stop' || effect === 'demote' || effect === 'fence'),
  );
  const resources = [...new Set(others.map(({ subject }) => subject))].sort();
  return resources.length === 0 ? [] : [diagnose('NOT_SAFE', { resources, strict })];
}
