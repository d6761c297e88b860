import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { parseColocation } from '../../../src/grammar/constraint-colocation.ts';
import { parseLocation, parseLocationAdd } from '../../../src/grammar/constraint-location.ts';
import { parseOrder } from '../../../src/grammar/constraint-order.ts';
import { parseSetConstraint } from '../../../src/grammar/constraint-sets.ts';
import type { Result } from '../../../src/model/result.ts';
import { decideColocation } from '../../../src/plan/constraint/colocation.ts';
import { decideConstraintDelete } from '../../../src/plan/constraint/delete.ts';
import { decideLocation, decidePlacement } from '../../../src/plan/constraint/location.ts';
import { decideOrder } from '../../../src/plan/constraint/order.ts';
import { decideOrderRemove } from '../../../src/plan/constraint/remove-resources.ts';
import { decideSetConstraint } from '../../../src/plan/constraint/sets.ts';
import type { Decision, State } from '../../../src/plan/plan.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

/** What a user meets who types this behind `constraint`, on this CIB. */
export function typeConstraint(text: string, line: string, where: State['where'] = 'file'): Promise<Outcome> {
  return outcome(text, (state) => decide(state, line.split(' ')), where);
}

function decide(state: State, [area = '', ...words]: readonly string[]): Decision {
  const [verb, ...rest] = words;
  switch (`${area} ${verb}`) {
    case 'location add':
      return decided(parseLocationAdd(rest), (request) => decideLocation(state, request));
    case 'order set':
    case 'colocation set':
      return decided(parseSetConstraint(area as 'order' | 'colocation', rest), (request) =>
        decideSetConstraint(state, request),
      );
    case 'order remove':
      return decideOrderRemove(state, rest);
    case 'colocation add':
      return decided(parseColocation(rest), (request) => decideColocation(state, request));
    default:
  }
  if (area === 'location') return decided(parseLocation(words), (request) => decidePlacement(state, request));
  if (area === 'order') return decided(parseOrder(words), (request) => decideOrder(state, request));
  return decideConstraintDelete(state, words);
}

function decided<T>(request: Result<T, Diagnostic>, decide: (request: T) => Decision): Decision {
  return request.ok ? decide(request.value) : { diagnostics: [request.error], edits: [] };
}
