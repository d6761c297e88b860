import { applyEdits } from '../cib/apply-edits.ts';
import { parseCib } from '../cib/parse.ts';
import type { Host } from '../host/host.ts';
import { simulate } from '../pacemaker/tools/crm-simulate.ts';
import { simulateOutcome } from '../pacemaker/tools/crm-simulate-outcome.ts';

/** Seconds for one call of crm_simulate. */
const timeLimit = 30;

/**
 * Whether resources would leave their place again when the constraint that moved them is taken away: the scheduler is
 * asked for the CIB after the move, and then what it would do with that CIB without the constraint. Undefined where
 * it cannot say.
 */
export async function wouldMoveBack(
  host: Host,
  cibWithConstraint: string,
  constraint: string,
  resources: readonly string[],
): Promise<boolean | undefined> {
  const outcome = await simulateOutcome(host, cibWithConstraint, timeLimit);
  if (!outcome.ok) return undefined;
  const document = parseCib(outcome.value);
  const element = document.ok ? document.value.byId(constraint) : undefined;
  if (!document.ok || element === undefined) return undefined;
  const without = await applyEdits(document.value, [{ edit: 'remove', element }]);
  const effects = await simulate(host, without, timeLimit);
  if (!effects.ok) return undefined;
  return effects.value.some(({ subject }) => resources.includes(subject.replace(/:\d+$/, '')));
}
