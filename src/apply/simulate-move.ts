import type { Host } from '../host/host.ts';
import { partOf } from '../model/cluster-status.ts';
import { simulateWithout } from './simulate-without.ts';

/**
 * Whether resources would leave their place again when the constraint that moved them is taken away. Undefined where
 * the scheduler cannot say.
 */
export async function wouldMoveBack(
  host: Host,
  cibWithConstraint: string,
  constraint: string,
  resources: readonly string[],
): Promise<boolean | undefined> {
  const effects = await simulateWithout(host, cibWithConstraint, [constraint]);
  return effects?.some(({ subject }) => resources.includes(partOf(subject)));
}
