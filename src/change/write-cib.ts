import type { CibDocument } from '../cib/document.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/settle.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { Decision, State } from '../plan/plan.ts';
import type { DecidedPlan, Progress } from './decided-plan.ts';
import type { Run } from './run.ts';
import { simulate } from './simulate.ts';

/** How often somebody else may be faster before it is given up. */
const attempts = 20;

/**
 * Writes the edits, guarded by the version they were decided on. If the configuration moved meanwhile, it is
 * read, checked and decided again: nothing of the other change is lost, and nothing that the rules forbid gets in.
 */
export async function writeCib(
  run: Run,
  plan: DecidedPlan,
  progress: Progress,
): Promise<Result<void, Diagnostic>> {
  let { state, decision } = plan;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (decision.edits.length === 0) return success(undefined);
    const written = await run.cluster.store.write(state.document, decision.edits);
    if (!written.ok) return written;
    if (written.value === 'written') {
      progress.cib = versions(state.document);
      return success(undefined);
    }
    const again = await decideAgain(run);
    if (!again.ok) return again;
    ({ state, decision } = again.value);
  }
  return failure(diagnose('CIB_CHANGES_TOO_OFTEN', { attempts }));
}

async function decideAgain(run: Run): Promise<Result<{ state: State; decision: Decision }, Diagnostic>> {
  run.context.debug('the CIB was changed meanwhile, deciding again');
  const state = await run.cluster.readState();
  if (!state.ok) return state;
  const decision = run.change.decide(state.value);
  const simulated = await simulate(run, state.value, decision);
  const settled = settle([...decision.diagnostics, ...simulated.diagnostics], run.input.options);
  const refusal = settled.find(({ severity }) => severity === 'error');
  if (refusal !== undefined) return failure(refusal.diagnostic);
  return success({ state: state.value, decision });
}

/** The version before, and the one that every change of the configuration makes of it: the next epoch. */
function versions({ root }: CibDocument): NonNullable<Progress['cib']> {
  const [admin, epoch, updates] = ['admin_epoch', 'epoch', 'num_updates'].map((name) =>
    Number(root.get(name) ?? 0),
  );
  return { before: `${admin}.${epoch}.${updates}`, after: `${admin}.${(epoch ?? 0) + 1}.0` };
}
