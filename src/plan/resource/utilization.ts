import { setNvpairs } from '../../cib/set-nvpairs.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ResourceUtilizationRequest } from '../../grammar/resource-utilization.ts';
import type { Decision, State } from '../plan.ts';
import { targetOfChange } from './target-of-change.ts';

/** What `resource utilization` comes to. Only a primitive has utilization: the schema allows it nowhere else. */
export function decideResourceUtilization(
  state: State,
  { id, utilization }: ResourceUtilizationRequest,
): Decision {
  const target = targetOfChange(state, id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const { name, line } = target.value;
  if (name !== 'primitive') {
    return { diagnostics: [diagnose('UTILIZATION_OF_CONTAINER', { id, element: name, line })], edits: [] };
  }
  const edits = setNvpairs(state.document, target.value, 'utilization', utilization, { newSet: 'last' });
  return { diagnostics: [], edits };
}
