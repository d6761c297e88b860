import { diagnose } from '../../diagnostics/diagnostic.ts';
import { moveRules } from '../../rules/resources/move-rules.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { type MoveConstraint, moveConstraintId, setMoveConstraint } from './move-constraint.ts';

/** What `resource ban` and `move-with-constraint` come to: the constraint that crm_resource would make. */
export function decideMoveConstraint(state: State, constraint: MoveConstraint): Decision {
  const { kind, resource, node, end } = constraint;
  const diagnostics = moveRules(state, constraint, kind === 'ban' ? 'ban' : 'move');
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const edits = setMoveConstraint(state.document, constraint);
  const facts = { constraint: moveConstraintId(constraint), resource, node };
  const until = end === undefined ? {} : { end };
  const told =
    kind === 'ban'
      ? diagnose('BANNED', { ...facts, ...until })
      : diagnose('PREFERRED', { ...facts, ...until });
  return { diagnostics: edits.length === 0 ? [] : [told], edits };
}
