import type { CibElement } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { instantOf } from '../../model/iso-date.ts';
import { type MoveRequest, moveRules } from '../../rules/resources/move-rules.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';

export interface ClearRequest extends MoveRequest {
  /** Only constraints that ended before this moment, in milliseconds since the epoch. */
  readonly expiredAt?: number;
}

/** What `resource clear` comes to: the constraints that `move` and `ban` made go, known by their ids. */
export function decideClear(state: State, request: ClearRequest): Decision {
  const diagnostics = moveRules(state, request, 'clear');
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const constraints = state.document.configuration.child('constraints')?.children('rsc_location') ?? [];
  const gone = constraints.filter((constraint) => isMeant(constraint, request));
  return {
    diagnostics: gone.map(({ id, line }) => diagnose('MOVE_CONSTRAINT_CLEARED', { constraint: id, line })),
    edits: gone.map((element) => ({ edit: 'remove', element })),
  };
}

function isMeant(constraint: CibElement, { resource, node, promoted, expiredAt }: ClearRequest): boolean {
  const isBan = constraint.id.startsWith(`cli-ban-${resource}-on-`);
  if (constraint.get('rsc') !== resource || (!isBan && constraint.id !== `cli-prefer-${resource}`))
    return false;
  if (node !== undefined && nodeOf(constraint) !== node) return false;
  if (promoted && !['Promoted', 'Master'].includes(constraint.get('role') ?? '')) return false;
  return expiredAt === undefined || hasEnded(constraint, expiredAt);
}

/** Of one with a lifetime, the node stands in its rule. */
function nodeOf(constraint: CibElement): string | undefined {
  const expressions = [...constraint.descendants('expression')];
  const ofNode = expressions.find((expression) => expression.get('attribute') === '#uname');
  return constraint.get('node') ?? ofNode?.get('value');
}

function hasEnded(constraint: CibElement, now: number): boolean {
  const [date] = constraint.descendants('date_expression');
  const end = instantOf(date?.get('end') ?? '');
  return end !== undefined && end < now;
}
