import { carryChanges } from '../../cib/carry-changes.ts';
import { compareElements } from '../../cib/compare-cibs.ts';
import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { CibScope } from '../../model/cib-scope.ts';
import { pushOrigin } from '../../rules/cib/push-origin.ts';
import { listNodes } from '../nodes/list-nodes.ts';
import type { Decision, State } from '../plan.ts';

/** A configuration to be pushed. */
export interface CibPush {
  /** What messages call it. */
  readonly file: string;
  readonly next: CibDocument;
  /** The CIB that the file was made from, where the user has it (`diff-against=`). */
  readonly original?: CibDocument;
  /** The section to push; the whole configuration where absent. */
  readonly scope: CibScope;
  /** The nodes of the file, to see what the rules say of them. */
  readonly nextState: Pick<State, 'document' | 'cluster'>;
}

/**
 * Turns a configuration file into edits of the CIB as it is. What is pushed is the difference between the file and what
 * it was made from; where the cluster changed the same elements meanwhile it is refused, and what it changed
 * elsewhere stays. Without the original the file must show by its version that nothing came in between.
 */
export function decideCibPush(state: State, push: CibPush): Decision {
  const { original, next, scope, file } = push;
  const origin = original === undefined ? pushOrigin(next.root, state.document.root, file) : [];
  const base = section(original ?? state.document, scope);
  const wanted = section(next, scope);
  const changes =
    base === undefined || wanted === undefined
      ? sectionChanges(state, scope, base, wanted)
      : compareElements(base, wanted);
  const { edits, conflicts } = carryChanges(changes, state.document);
  const found = conflicts.map(({ element, what }) =>
    diagnose('CIB_PUSH_CONFLICT', { element: element.name, id: element.id, what }),
  );
  const nothing = edits.length === 0 && found.length === 0 ? [diagnose('CIB_PUSH_SAME', {})] : [];
  const isRefused = found.length > 0;
  if (nothing.length > 0) return { diagnostics: nothing, edits: [] };
  return {
    diagnostics: [...origin, ...found, ...newClashes(state, push)],
    edits: isRefused ? [] : edits,
  };
}

/** The element of a section; `configuration` is all of them. */
export function section(document: CibDocument, scope: CibScope): CibElement | undefined {
  return scope === 'configuration' ? document.configuration : document.configuration.child(scope);
}

/** A whole section that comes or goes. */
function sectionChanges(
  { document }: State,
  scope: CibScope,
  base: CibElement | undefined,
  wanted: CibElement | undefined,
) {
  if (wanted !== undefined) {
    const places = document.configuration.children();
    const before = places
      .filter(({ name }) => sectionOrder.indexOf(name) > sectionOrder.indexOf(scope))
      .slice(0, 1);
    return [{ change: 'insert' as const, parent: document.configuration, before, element: wanted }];
  }
  return base === undefined ? [] : [{ change: 'remove' as const, element: base }];
}

/** The sections in the order in which Pacemaker's schemas write them. */
const sectionOrder = [
  'crm_config',
  'nodes',
  'resources',
  'constraints',
  'acls',
  'fencing-topology',
  'rsc_defaults',
  'op_defaults',
  'alerts',
  'tags',
];

/** What the rules say of the file's nodes and did not say of the cluster's before. */
function newClashes(state: State, { nextState }: CibPush): Diagnostic[] {
  const before = new Set(clashes(state).map((clash) => JSON.stringify(clash)));
  return clashes({ ...state, ...nextState }).filter((clash) => !before.has(JSON.stringify(clash)));
}

/** Without lines: they move with every change above them. */
function clashes(state: State): Diagnostic[] {
  return listNodes(state).flatMap((node) => node.clashes.map(withoutLine));
}

function withoutLine(diagnostic: Diagnostic): Diagnostic {
  const { line: _, ...facts } = diagnostic.facts as Record<string, unknown>;
  return { ...diagnostic, facts } as Diagnostic;
}
