import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import type { CibDocument } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { OperationRequest } from '../../grammar/operations.ts';
import { isInterval } from '../../model/interval.ts';
import { idCharacters } from '../names/id-characters.ts';
import { knownRole, presentRole, roles, schemaHasDemote } from './operation-values.ts';
import { type OperationTime, timeLength } from './time-length.ts';

/** Operations as typed: names that the agent knows, options that Pacemaker knows, values that it can read. */
export function operationRules(
  document: CibDocument,
  agent: AgentMetadata | undefined,
  operations: readonly OperationRequest[],
): Diagnostic[] {
  return operations.flatMap((operation) => [
    ...unknownName(agent, operation),
    ...unknownOptions(operation),
    ...operation.options.flatMap(([name, value]) => valueRules(document, operation, name, value)),
    ...exclusiveOptions(operation),
  ]);
}

function unknownName(agent: AgentMetadata | undefined, { name }: OperationRequest): Diagnostic[] {
  if (agent === undefined) return [];
  const names = new Set(agent.actions.map((action) => action.name));
  if (name === 'monitor' || names.has(name)) return [];
  return [diagnose('OPERATION_UNKNOWN', { operation: name, allowed: [...names].sort() })];
}

const options = [
  'OCF_CHECK_LEVEL',
  'description',
  'enabled',
  'id',
  'interval',
  'interval-origin',
  'name',
  'on-fail',
  'record-pending',
  'role',
  'start-delay',
  'timeout',
];

function unknownOptions({ options: typed }: OperationRequest): Diagnostic[] {
  const names = typed.map(([name]) => name).filter((name) => !options.includes(name));
  return names.length === 0
    ? []
    : [diagnose('OPERATION_OPTION_UNKNOWN', { names: names.sort(), allowed: options })];
}

function valueRules(
  document: CibDocument,
  { name }: OperationRequest,
  option: string,
  value: string,
): Diagnostic[] {
  switch (option) {
    case 'interval':
    case 'timeout':
    case 'start-delay':
      return value === '' ? [] : timeRules(name, option, value);
    case 'role':
      return roleRules(value);
    case 'on-fail':
      return onFailRules(document, value);
    case 'enabled':
    case 'record-pending':
      return oneOf(option, value, booleans);
    case 'id':
      return idRules(document, value);
    default:
      return [];
  }
}

function timeRules(operation: string, option: OperationTime, value: string): Diagnostic[] {
  if (!isInterval(value)) return [diagnose('OPERATION_TIME_INVALID', { operation, option, value })];
  return timeLength(option, value);
}

const booleans = ['0', '1', 'false', 'true'];
const onFail = ['block', 'demote', 'fence', 'ignore', 'restart', 'restart-container', 'standby', 'stop'];

function roleRules(value: string): Diagnostic[] {
  const role = knownRole(value);
  if (role === undefined) return oneOf('role', value, roles);
  const use = presentRole(role);
  return use === role ? [] : [diagnose('ROLE_RENAMED', { role: value, use })];
}

function onFailRules(document: CibDocument, value: string): Diagnostic[] {
  if (value.toLowerCase() !== 'demote' || schemaHasDemote(document)) return oneOf('on-fail', value, onFail);
  return [diagnose('ON_FAIL_NEEDS_SCHEMA', { schema: document.root.get('validate-with') ?? '' })];
}

function oneOf(option: string, value: string, allowed: readonly string[]): Diagnostic[] {
  const isAllowed = allowed.some((one) => one.toLowerCase() === value.toLowerCase());
  return isAllowed ? [] : [diagnose('OPERATION_VALUE_UNKNOWN', { option, value, allowed })];
}

function idRules(document: CibDocument, id: string): Diagnostic[] {
  const fault = idCharacters(id, 'operation');
  if (fault !== undefined) return [fault];
  const taken = document.byId(id);
  if (taken === undefined) return [];
  return [diagnose('ID_TAKEN', { id, element: `the id of a ${taken.name} element`, line: taken.line })];
}

function exclusiveOptions({ options: typed }: OperationRequest): Diagnostic[] {
  const names = typed.filter(([, value]) => value !== '').map(([name]) => name);
  const both = names.includes('interval-origin') && names.includes('start-delay');
  return both ? [diagnose('OPERATION_OPTIONS_EXCLUDE', { names: ['interval-origin', 'start-delay'] })] : [];
}
