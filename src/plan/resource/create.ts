import { agentNameText, isRemoteAgent } from '../../agents/agent-name.ts';
import type { FoundAgent } from '../../agents/find-agent.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ResourceCreateRequest } from '../../grammar/resource-create.ts';
import type { Settings } from '../../grammar/settings.ts';
import { newResourceMeta } from '../../rules/meta/new-resource-meta.ts';
import { newIdRules } from '../../rules/names/new-id-rules.ts';
import { operationIntervals } from '../../rules/resources/operation-intervals.ts';
import { operationRules } from '../../rules/resources/operation-rules.ts';
import { parameterRules } from '../../rules/resources/parameter-rules.ts';
import { placementRules } from '../../rules/resources/placement-rules.ts';
import { uniqueParameters } from '../../rules/resources/unique-parameters.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { guestOfNewResource, remoteOfNewResource } from './new-node.ts';
import { newPrimitive } from './new-primitive.ts';
import { intervalOf, typedOperation } from './operation.ts';
import { placeResource } from './place-resource.ts';
import { resolveOperations } from './resolve-operations.ts';

/**
 * What `resource create` comes to: the same elements, ids and order as pcs 0.11.5 writes, with the checks of times
 * that pcs has from 0.11.7 on. A resource that makes a guest or remote node is held to the rules for nodes.
 */
export function decideResourceCreate(
  state: State,
  request: ResourceCreateRequest,
  agent: FoundAgent,
): Decision {
  const { operations, notes } = resolveOperations(request, agent.metadata, state.document);
  const diagnostics = [...agent.diagnostics, ...createRules(state, request, agent), ...notes];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const reserved = new Set<string>();
  const { id, parameters, placement } = request;
  const content = { id, agent: agent.name, parameters, meta: metaOf(request), operations };
  const resource = {
    id,
    element: newPrimitive(state.document, content, reserved),
    disabled: request.disabled,
  };
  return { diagnostics, edits: placeResource(state.document, resource, placement, reserved) };
}

function createRules(state: State, request: ResourceCreateRequest, agent: FoundAgent): Diagnostic[] {
  const { document } = state;
  const { id, parameters, operations, placement } = request;
  const { name, metadata } = agent;
  return [
    // The id of a connection is the node's name: the rules for nodes cover it.
    ...(isRemoteAgent(name) ? [] : newIdRules(state, id, 'resource')),
    ...(metadata === undefined ? [] : parameterRules(metadata, parameters)),
    ...(metadata === undefined ? [] : uniqueParameters(document, metadata, id, new Map(parameters))),
    ...operationRules(document, metadata, operations),
    ...operationIntervals(
      operations.map(typedOperation).map((one) => ({ name: one.name, interval: intervalOf(one) })),
    ),
    ...operationIds(request),
    ...newResourceMeta(document, { id, agent: name, meta: metaOf(request), placement }),
    ...placementRules(state, { id, agent: name, metadata, placement }),
    ...guestOfNewResource(state, request, agentNameText(name)),
    ...(isRemoteAgent(name) ? remoteOfNewResource(state, request, agentNameText(name)) : []),
  ];
}

/** Ids typed for operations must differ from each other and from the new resource's. */
function operationIds({ id, operations }: ResourceCreateRequest): Diagnostic[] {
  const typed = operations.flatMap(({ options }) =>
    options.filter(([name]) => name === 'id').map(([, value]) => value),
  );
  const repeated = typed.filter((value, index) => value === id || typed.indexOf(value) !== index);
  return repeated.map((value) => diagnose('OPERATION_ID_TWICE', { id: value }));
}

/** `--disabled` wins over a typed target-role; a clone is disabled as a whole. */
function metaOf({ meta, disabled, placement }: ResourceCreateRequest): Settings {
  if (!disabled || placement.kind === 'clone') return meta;
  return [...meta.filter(([name]) => name !== 'target-role'), ['target-role', 'Stopped']];
}
