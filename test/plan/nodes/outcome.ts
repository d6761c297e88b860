import { applyEdits } from '../../../src/cib/apply-edits.ts';
import { readCluster } from '../../../src/cib/read-cluster.ts';
import type { Decision, State } from '../../../src/plan/plan.ts';
import { readCib } from '../../support/cluster-builder.ts';
import { hints, messages } from '../../support/messages.ts';

/** A decision as a user meets it. */
export interface Outcome {
  /** First lines of what is said, e.g. `Error: …`. */
  readonly says: readonly string[];
  readonly hints: readonly string[];
  /** The CIB after it; the text as it was where nothing is edited. */
  readonly text: string;
  /** Lines that are gone and lines that are new, in order, e.g. `- <node …/>`. */
  readonly changes: readonly string[];
}

/** The state that a command would decide on. */
export function stateOf(text: string, where: State['where'] = 'file'): State {
  const document = readCib(text);
  return { document, cluster: readCluster(document), where };
}

/** Decides on a CIB and carries the edits out. */
export async function outcome(
  text: string,
  decide: (state: State) => Decision,
  where: State['where'] = 'file',
): Promise<Outcome> {
  const state = stateOf(text, where);
  const { diagnostics, edits } = decide(state);
  const after = edits.length === 0 ? text : await applyEdits(state.document, edits);
  return {
    says: messages(diagnostics),
    hints: hints(diagnostics),
    text: after,
    changes: changedLines(text, after),
  };
}

/** Every line of a CIB from the builder is there once, apart from closing tags, which are left out. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => linesOf(text));
  const gone = [...(old ?? [])].filter((line) => !now?.has(line)).map((line) => `- ${line}`);
  const added = [...(now ?? [])].filter((line) => !old?.has(line)).map((line) => `+ ${line}`);
  return [...gone, ...added];
}

function linesOf(text: string): Set<string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => !line.startsWith('</')));
}
