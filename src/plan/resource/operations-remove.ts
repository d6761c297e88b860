import type { CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { RemoveOperationRequest } from '../../grammar/resource-operation.ts';
import { intervalSeconds } from '../../model/interval.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { Decision, State } from '../plan.ts';
import { checkLevelName } from './operation.ts';
import { operationText } from './operation-text.ts';
import { targetOfChange } from './target-of-change.ts';

/**
 * What `resource op remove` comes to. A name alone means all operations of that name, as in pcs. Options tell which of
 * them is meant; those that are not typed do not count (pcs wants all of them), and which of several is not guessed.
 */
export function decideRemoveOperation(state: State, request: RemoveOperationRequest): Decision {
  const found = request.by === 'id' ? byId(state, request.id) : byName(state, request);
  if (!found.ok) return { diagnostics: [found.error], edits: [] };
  return { diagnostics: [], edits: found.value.map((element) => ({ edit: 'remove', element })) };
}

function byId({ document }: State, id: string): Result<readonly CibElement[], Diagnostic> {
  const element = document.byId(id);
  if (element?.name === 'op' && element.parent?.name === 'operations') return success([element]);
  return failure(
    diagnose('OPERATION_ID_UNKNOWN', { id, ...(element === undefined ? {} : { element: element.name }) }),
  );
}

function byName(
  state: State,
  { resource, name, options }: Extract<RemoveOperationRequest, { by: 'name' }>,
): Result<readonly CibElement[], Diagnostic> {
  const target = targetOfChange(state, resource);
  if (!target.ok) return target;
  const operations = target.value.child('operations')?.children('op') ?? [];
  const matching = operations.filter(
    (op) => op.get('name') === name && options.every(([key, value]) => hasOption(op, key, value)),
  );
  const typed = [name, ...options.map(([key, value]) => `${key}=${value}`)].join(' ');
  if (matching.length === 0) {
    return failure(
      diagnose('OPERATION_NOT_FOUND', { typed, resource, existing: operations.map(operationText) }),
    );
  }
  if (matching.length === 1 || options.length === 0) return success(matching);
  return failure(diagnose('OPERATION_AMBIGUOUS', { typed, resource, existing: matching.map(operationText) }));
}

function hasOption(operation: CibElement, name: string, value: string): boolean {
  if (name === checkLevelName) {
    const pairs = operation.children('instance_attributes').flatMap((set) => set.children('nvpair'));
    return pairs.some((pair) => pair.get('name') === name && pair.get('value') === value);
  }
  const present = operation.get(name) ?? '';
  if (name !== 'interval' && name !== 'timeout') return present === value;
  return (intervalSeconds(present) ?? present) === (intervalSeconds(value) ?? value);
}
