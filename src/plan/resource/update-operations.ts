import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import { setNvpairs } from '../../cib/set-nvpairs.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OperationRequest } from '../../grammar/operations.ts';
import { intervalSeconds } from '../../model/interval.ts';
import { operationIntervals } from '../../rules/resources/operation-intervals.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';
import { newOperation, operationId } from './new-primitive.ts';
import { checkLevelName, defaultInterval, intervalOf, typedOperation } from './operation.ts';

interface OperationsChange {
  readonly edits: readonly CibEdit[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Changes operations of a resource: options that are typed are set, an empty value takes one away, all others
 * stay (pcs 0.11.5 drops them). An operation that is not there yet is added behind the others.
 */
export function updateOperations(
  document: CibDocument,
  resource: CibElement,
  requests: readonly OperationRequest[],
  reserved: Set<string>,
): OperationsChange {
  if (requests.length === 0) return { edits: [], diagnostics: [] };
  const section = resource.child('operations');
  const free = [...(section?.children('op') ?? [])];
  const edits: CibEdit[] = [];
  const added: NewElement[] = [];
  const result: { name: string; interval: string }[] = [];
  for (const request of requests) {
    const operation = withRoleOfSchema(document, request);
    const index = findOperation(free, operation);
    const [found] = index < 0 ? [] : free.splice(index, 1);
    if (found === undefined) {
      const made = typedOperation(operation);
      added.push(newOperation(document, resource.id, made, reserved));
      result.push({ name: made.name, interval: intervalOf(made) });
    } else {
      edits.push(...mergeOperation(document, resource.id, found, operation, reserved));
      result.push({ name: operation.name, interval: intervalAfter(found, operation) });
    }
  }
  result.push(...free.map((op) => ({ name: op.get('name') ?? '', interval: op.get('interval') ?? '0' })));
  const names = new Set(requests.map(({ name }) => name));
  const diagnostics = operationIntervals(result.filter(({ name }) => names.has(name)));
  return { edits: [...edits, ...addOperations(resource, section, added)], diagnostics };
}

function withRoleOfSchema(document: CibDocument, { name, options }: OperationRequest): OperationRequest {
  const inCib = options.map(([key, value]) =>
    key === 'role' && value !== '' ? ([key, roleInCib(value, document)] as const) : ([key, value] as const),
  );
  return { name, options: inCib };
}

/**
 * The operation that is meant: of the same name, the one with the typed interval, otherwise the first with the same
 * role (none typed: none there), as pcs chooses it.
 */
function findOperation(operations: readonly CibElement[], { name, options }: OperationRequest): number {
  const typed = new Map(options);
  const interval = typed.get('interval');
  const role = typed.get('role');
  const sameInterval = (op: CibElement) =>
    interval !== undefined && seconds(op.get('interval') ?? '0') === seconds(interval);
  const sameRole = (op: CibElement) => (op.get('role') || undefined) === (role || undefined);
  const isCalled = (op: CibElement) => op.get('name') === name;
  const exact = operations.findIndex(
    (op) => isCalled(op) && sameInterval(op) && (role === undefined || sameRole(op)),
  );
  return exact >= 0 ? exact : operations.findIndex((op) => isCalled(op) && sameRole(op));
}

function seconds(interval: string): number | string {
  return intervalSeconds(interval) ?? interval;
}

function mergeOperation(
  document: CibDocument,
  resource: string,
  element: CibElement,
  operation: OperationRequest,
  reserved: Set<string>,
): CibEdit[] {
  const { name, options } = operation;
  const interval = intervalAfter(element, operation);
  const attributes = new Map<string, string | undefined>();
  for (const [key, value] of typedOperation(operation).attributes) attributes.set(key, value);
  for (const [key, value] of options)
    if (value === '' && !keptWhenEmpty.has(key)) attributes.set(key, undefined);
  attributes.set('interval', interval);
  const generated = operationId(resource, name, element.get('interval') ?? '');
  const isGenerated = element.id === generated && interval !== element.get('interval');
  // An id that says the interval follows it, as in pcs; one that somebody chose stays.
  if (isGenerated && !attributes.has('id')) {
    attributes.set('id', freshId(document, operationId(resource, name, interval), reserved));
  }
  const levels = options.filter(([key]) => key === checkLevelName);
  return [
    ...[...attributes].flatMap(([key, value]) => setAttribute(element, key, value)),
    ...setNvpairs(document, element, 'instance_attributes', levels, { newSet: 'last', reserved }),
  ];
}

/** The check level is no attribute; an operation cannot be without an id. */
const keptWhenEmpty = new Set([checkLevelName, 'id']);

function setAttribute(element: CibElement, attribute: string, value: string | undefined): CibEdit[] {
  return element.get(attribute) === value ? [] : [{ edit: 'set', element, attribute, value }];
}

function intervalAfter(element: CibElement, { name, options }: OperationRequest): string {
  const typed = new Map(options).get('interval');
  if (typed === '') return defaultInterval(name);
  return typed ?? element.get('interval') ?? defaultInterval(name);
}

function addOperations(
  resource: CibElement,
  section: CibElement | undefined,
  added: readonly NewElement[],
): readonly CibEdit[] {
  if (added.length === 0) return [];
  if (section !== undefined) return added.map((element) => ({ edit: 'insert', parent: section, element }));
  const element: NewElement = { name: 'operations', attributes: [], children: added };
  return [{ edit: 'insert', parent: resource, element }];
}
