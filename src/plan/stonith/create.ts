import type { FoundAgent } from '../../agents/find-agent.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ResourceCreateRequest } from '../../grammar/resource-create.ts';
import type { Settings } from '../../grammar/settings.ts';
import { fencedHosts } from '../../rules/stonith/fenced-hosts.ts';
import type { Decision, State } from '../plan.ts';
import { decideResourceCreate } from '../resource/create.ts';

/** What `stonith create` comes to: a resource of the class `stonith`, and what is to be said of the nodes it fences. */
export function decideStonithCreate(
  state: State,
  request: ResourceCreateRequest,
  agent: FoundAgent,
): Decision {
  const { diagnostics, edits } = decideResourceCreate(state, request, agent);
  return { diagnostics: [...diagnostics, ...deviceRules(state, request.parameters)], edits };
}

/** What is wrong with parameters of a device beside what its agent says. */
export function deviceRules({ cluster }: State, parameters: Settings): readonly Diagnostic[] {
  const action = new Map(parameters).get('action') ?? '';
  return [
    ...(action === '' ? [] : [diagnose('FENCE_ACTION_GIVEN', {})]),
    ...fencedHosts(cluster, parameters),
  ];
}
