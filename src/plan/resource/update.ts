import { agentNameText } from '../../agents/agent-name.ts';
import type { FoundAgent } from '../../agents/find-agent.ts';
import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { setNvpairs } from '../../cib/set-nvpairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { OperationRequest } from '../../grammar/operations.ts';
import type { ResourceUpdateRequest } from '../../grammar/resource-update.ts';
import type { Settings } from '../../grammar/settings.ts';
import { metaOwner } from '../../rules/meta/meta-owner.ts';
import { metaRules } from '../../rules/meta/meta-rules.ts';
import { agentOf } from '../../rules/resources/agent-of.ts';
import { operationRules } from '../../rules/resources/operation-rules.ts';
import { unknownParameters } from '../../rules/resources/parameter-rules.ts';
import { parametersOf } from '../../rules/resources/parameters-of.ts';
import { uniqueParameters } from '../../rules/resources/unique-parameters.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { decideResourceMeta } from './meta.ts';
import { nodeChangeRules } from './node-change.ts';
import { targetOfChange } from './target-of-change.ts';
import { updateOperations } from './update-operations.ts';

/**
 * What `resource update` comes to: pcs's result, but an operation keeps the options that were not named, and the
 * rules for nodes hold. On a clone all settings are its meta attributes, as in pcs. The agent is that of the
 * resource, looked up before; one that is not (any more) is not used.
 */
export function decideResourceUpdate(
  state: State,
  request: ResourceUpdateRequest,
  agent: FoundAgent | undefined,
): Decision {
  const target = targetOfChange(state, request.id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const element = target.value;
  if (element.name === 'clone' || element.name === 'master') return updateClone(state, request);
  if (element.name !== 'primitive') {
    const facts = { id: request.id, element: element.name, line: element.line };
    return { diagnostics: [diagnose('UPDATE_NOT_A_RESOURCE', facts)], edits: [] };
  }
  return updatePrimitive(state, request, element, agent);
}

function updateClone(state: State, { id, parameters, meta, operations }: ResourceUpdateRequest): Decision {
  const decision = decideResourceMeta(state, { id, meta: [...parameters, ...meta] });
  if (operations.length === 0) return decision;
  return {
    diagnostics: [...decision.diagnostics, diagnose('CLONE_HAS_NO_OPERATIONS', { clone: id })],
    edits: [],
  };
}

function updatePrimitive(
  state: State,
  request: ResourceUpdateRequest,
  element: CibElement,
  found: FoundAgent | undefined,
): Decision {
  const { document } = state;
  const { parameters, meta, operations } = request;
  const name = agentOf(document, element);
  const isItsAgent =
    name !== undefined && found !== undefined && agentNameText(name) === agentNameText(found.name);
  const agent = isItsAgent ? found : undefined;
  const reserved = new Set<string>();
  const changed = updateOperations(document, element, operations, reserved);
  const diagnostics = [
    ...(agent?.diagnostics ?? []),
    ...parameterChanges(state, element, parameters, agent),
    ...operationRules(document, agent?.metadata, operations.map(withoutRemovals)),
    ...changed.diagnostics,
    ...nodeChangeRules(state, element, { parameters, meta }),
    ...metaRules(metaOwner(element), meta),
  ];
  const edits: CibEdit[] = [
    ...setNvpairs(document, element, 'instance_attributes', parameters, { newSet: 'last', reserved }),
    ...setNvpairs(document, element, 'meta_attributes', meta, { newSet: 'last', reserved }),
    ...changed.edits,
  ];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : edits };
}

function parameterChanges(
  state: State,
  element: CibElement,
  parameters: Settings,
  agent: FoundAgent | undefined,
): Diagnostic[] {
  const metadata = agent?.metadata;
  if (metadata === undefined || parameters.length === 0) return [];
  const values = new Map([...parametersOf(element), ...parameters].filter(([, value]) => value !== ''));
  for (const [name, value] of parameters) if (value === '') values.delete(name);
  // What was missing before is not this command's doing.
  const removed = new Set(parameters.filter(([, value]) => value === '').map(([name]) => name));
  const required = metadata.parameters.filter(({ required, name }) => required && removed.has(name));
  const missing = required.map(({ name }) => name).sort();
  return [
    ...unknownParameters(metadata, parameters),
    ...(missing.length === 0 ? [] : [diagnose('PARAMETER_MISSING', { names: missing })]),
    ...uniqueParameters(state.document, metadata, element.id, values),
  ];
}

/** An empty value takes an option away and has nothing to be checked. */
function withoutRemovals({ name, options }: OperationRequest): OperationRequest {
  return { name, options: options.filter(([, value]) => value !== '') };
}
