import { applyEdits } from '../cib/apply-edits.ts';
import { parseCib } from '../cib/parse.ts';
import type { Host } from '../host/host.ts';
import type { Effect } from '../model/effect.ts';
import { simulate } from '../pacemaker/tools/crm-simulate.ts';
import { simulateOutcome } from '../pacemaker/tools/crm-simulate-outcome.ts';

/** Seconds for one call of crm_simulate. */
const timeLimit = 30;

/**
 * What the cluster would do when elements are taken away again, once it has done all that a CIB asks for: the scheduler
 * is asked for the CIB after that, and then what it would do with that CIB without them. Undefined where it cannot say.
 */
export async function simulateWithout(
  host: Host,
  cib: string,
  ids: readonly string[],
): Promise<readonly Effect[] | undefined> {
  const outcome = await simulateOutcome(host, cib, timeLimit);
  if (!outcome.ok) return undefined;
  const document = parseCib(outcome.value);
  if (!document.ok) return undefined;
  const elements = ids.flatMap((id) => document.value.byId(id) ?? []);
  if (elements.length === 0) return undefined;
  const removed = elements.map((element) => ({ edit: 'remove', element }) as const);
  const effects = await simulate(host, await applyEdits(document.value, removed), timeLimit);
  return effects.ok ? effects.value : undefined;
}
