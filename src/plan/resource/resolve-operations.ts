import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import type { CibDocument } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { OperationRequest } from '../../grammar/operations.ts';
import { intervalSeconds } from '../../model/interval.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';
import { intervalOf, type Operation, operationOfAction, typedOperation } from './operation.ts';

interface OperationsRequest {
  readonly operations: readonly OperationRequest[];
  readonly defaultOperations: boolean;
}

/**
 * The operations of a new resource: the typed ones, and of the agent's own those that nobody typed an operation
 * of the same name for. There is always a monitor. Sorted by name, each name in the order given, as pcs does.
 */
export function resolveOperations(
  { operations, defaultOperations }: OperationsRequest,
  agent: AgentMetadata | undefined,
  document: CibDocument,
): { readonly operations: readonly Operation[]; readonly notes: readonly Diagnostic[] } {
  const typed = operations.map(typedOperation);
  const names = new Set(typed.map(({ name }) => name));
  const own = actionsOf(agent, defaultOperations).filter(({ name }) => !names.has(name));
  const { cured, notes } = cureIntervals(own.map(operationOfAction));
  const all = withMonitor([...typed, ...cured]);
  const sorted = all.sort((first, second) =>
    first.name < second.name ? -1 : first.name > second.name ? 1 : 0,
  );
  return { operations: sorted.map((operation) => withRole(operation, document)), notes };
}

/** Actions that are questions to the agent itself and never run by the cluster. */
const notOperations = new Set(['meta-data', 'status', 'validate-all']);

function actionsOf(agent: AgentMetadata | undefined, all: boolean): AgentMetadata['actions'] {
  if (agent === undefined) return [];
  const monitorsOnly = !all || agent.name.standard === 'stonith';
  return agent.actions.filter(({ name }) => (monitorsOnly ? name === 'monitor' : !notOperations.has(name)));
}

/**
 * Agents name several monitors (by check level or role) and may give them the same interval, which Pacemaker
 * tells apart only by name and interval. Later ones get one second more until they differ.
 */
function cureIntervals(operations: readonly Operation[]): {
  cured: readonly Operation[];
  notes: Diagnostic[];
} {
  const taken = new Set<string>();
  const notes: Diagnostic[] = [];
  const cured = operations.map((operation) => {
    const interval = intervalOf(operation);
    const free = freeInterval(operation.name, interval, taken);
    taken.add(intervalKey(operation.name, free));
    if (free === interval) return operation;
    notes.push(
      diagnose('OPERATION_INTERVAL_CHANGED', { operation: operation.name, from: interval, to: free }),
    );
    return withAttribute(operation, 'interval', free);
  });
  return { cured, notes };
}

function freeInterval(name: string, interval: string, taken: ReadonlySet<string>): string {
  let free = interval;
  let seconds = intervalSeconds(interval);
  while (seconds !== undefined && taken.has(intervalKey(name, free))) {
    seconds += 1;
    free = String(seconds);
  }
  return free;
}

function intervalKey(name: string, interval: string): string {
  return `${name} ${intervalSeconds(interval) ?? interval}`;
}

function withMonitor(operations: readonly Operation[]): Operation[] {
  if (operations.some(({ name }) => name === 'monitor')) return [...operations];
  return [...operations, operationOfAction({ name: 'monitor' })];
}

function withRole(operation: Operation, document: CibDocument): Operation {
  const role = operation.attributes.find(([key]) => key === 'role')?.[1];
  return role === undefined ? operation : withAttribute(operation, 'role', roleInCib(role, document));
}

function withAttribute(operation: Operation, name: string, value: string): Operation {
  const attributes = operation.attributes.map(([key, old]) => [key, key === name ? value : old] as const);
  return { ...operation, attributes };
}
