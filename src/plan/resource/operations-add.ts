import type { FoundAgent } from '../../agents/find-agent.ts';
import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { AddOperationRequest } from '../../grammar/resource-operation.ts';
import { intervalSeconds } from '../../model/interval.ts';
import { operationRules } from '../../rules/resources/operation-rules.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { newOperation } from './new-primitive.ts';
import { intervalOf, type Operation, typedOperation } from './operation.ts';
import { operationText } from './operation-text.ts';
import { targetOfChange } from './target-of-change.ts';

/**
 * What `resource op add` comes to. A second operation of the same name needs force, as in pcs; one with the same
 * interval is refused, as Pacemaker could not tell the two apart.
 */
export function decideAddOperation(
  state: State,
  { resource: id, operation: request }: AddOperationRequest,
  agent: FoundAgent | undefined,
): Decision {
  const target = targetOfChange(state, id);
  if (!target.ok) return { diagnostics: [target.error], edits: [] };
  const resource = target.value;
  if (resource.name !== 'primitive' && resource.name !== 'template') {
    const facts = { id, element: resource.name, line: resource.line };
    return { diagnostics: [diagnose('OPERATION_OF_CONTAINER', facts)], edits: [] };
  }
  const { document } = state;
  const options = request.options.map(([name, value]) =>
    name === 'role' && value !== ''
      ? ([name, roleInCib(value, document)] as const)
      : ([name, value] as const),
  );
  const operation = typedOperation({ name: request.name, options });
  const diagnostics = [
    ...(agent?.metadata === undefined
      ? []
      : agent.diagnostics.filter(({ code }) => code !== 'AGENT_ASSUMED')),
    ...operationRules(document, agent?.metadata, [request]),
    ...existingOnes(resource, operation),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return { diagnostics, edits: [insertOperation(state, resource, operation)] };
}

function existingOnes(resource: CibElement, operation: Operation): Diagnostic[] {
  const operations = resource.child('operations')?.children('op') ?? [];
  const sameName = operations.filter((op) => op.get('name') === operation.name);
  if (sameName.length === 0) return [];
  const interval = secondsOf(intervalOf(operation));
  const same = sameName.find((op) => secondsOf(op.get('interval') ?? '0') === interval);
  const facts = {
    operation: operation.name,
    resource: resource.id,
    existing: (same === undefined ? sameName : [same]).map(operationText),
  };
  if (same !== undefined) {
    return [diagnose('OPERATION_SAME_INTERVAL', { ...facts, interval: intervalOf(operation) })];
  }
  const role = operation.attributes.find(([name]) => name === 'role')?.[1];
  // Monitors of different roles do not get in each other's way.
  const sameRole = sameName.filter((op) => op.get('role') === role);
  return sameRole.length === 0
    ? []
    : [diagnose('OPERATION_EXISTS', { ...facts, existing: sameRole.map(operationText) })];
}

function secondsOf(interval: string): number | string {
  return intervalSeconds(interval) ?? interval;
}

function insertOperation({ document }: State, resource: CibElement, operation: Operation): CibEdit {
  const element = newOperation(document, resource.id, operation, new Set());
  const section = resource.child('operations');
  if (section !== undefined) return { edit: 'insert', parent: section, element };
  return {
    edit: 'insert',
    parent: resource,
    element: { name: 'operations', attributes: [], children: [element] },
  };
}
