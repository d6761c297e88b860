import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Settled } from '../diagnostics/settle.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { Result } from '../model/result.ts';
import type { ChangeReport } from '../output/change-report.ts';
import type { Decision, State, Step } from '../plan/plan.ts';
import { carryOut } from './carry-out.ts';
import type { OpenCluster } from './cluster-access.ts';
import { finishReport } from './finish-report.ts';
import type { HostPlan } from './host-plan.ts';
import { openCluster } from './open-cluster.ts';
import { planHosts } from './plan-hosts.ts';
import { plannedReport } from './planned-report.ts';
import type { Change, Run } from './run.ts';
import { simulate } from './simulate.ts';
import { openVoice } from './voice.ts';

/**
 * Makes a change, in the one order there is: inspect → rules → plan → simulate → show → apply → wait → report.
 * Every command that changes something goes through here, and so gets `--dry-run`, `--force`, `--allow`,
 * `--skip-offline`, `--wait`, JSON, the journal and the retry on a changed CIB.
 */
export async function change(
  prepare: (cluster: OpenCluster) => Promise<Result<Change, Diagnostic>>,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const voice = await openVoice(input.options, context);
  const opened = await openCluster(input.options, context, input.options.dryRun ? 'read' : 'change');
  if (!opened.ok) return finishReport(refused(voice.hear([opened.error])), input, context);
  const cluster = opened.value;
  try {
    const prepared = await prepare(cluster);
    if (!prepared.ok) return finishReport(refused(voice.hear([prepared.error])), input, context);
    const report = await run({ change: prepared.value, cluster, input, context, voice });
    return finishReport({ ...report, diagnostics: voice.heard }, input, context);
  } finally {
    await cluster.close();
  }
}

async function run(run: Run): Promise<ChangeReport> {
  const { change, cluster, voice } = run;
  const state = await cluster.readState();
  if (!state.ok) return refused(voice.hear([state.error]));
  const decision = change.decide(state.value);
  if (hasErrors(voice.hear(decision.diagnostics))) return refused(voice.heard);
  const hosts = await planHosts(run, state.value, decision);
  if (hasErrors(voice.hear(hosts.diagnostics))) return refused(voice.heard);
  return runPlan(run, state.value, decision, hosts);
}

async function runPlan(run: Run, state: State, decision: Decision, hosts: HostPlan): Promise<ChangeReport> {
  const { voice, input } = run;
  const live = state.where === 'live' ? (run.change.liveSteps ?? []) : [];
  const steps = [...orderSteps(decision, hosts), ...live];
  const simulated = await simulate(run, state, decision);
  if (hasErrors(voice.hear(simulated.diagnostics))) return refused(voice.heard);
  if (input.options.dryRun) return plannedReport(run, state, decision, steps, simulated.effects);
  if (steps.length === 0) {
    if (!voice.spoke) voice.hear([{ code: 'NOTHING_TO_DO', facts: {} }]);
    return { result: 'unchanged', diagnostics: voice.heard, steps: [] };
  }
  return carryOut(run, { state, decision, hosts, steps });
}

/** Hosts before the CIB when a node comes, after it when it goes: see "Order on adding" in the design. */
function orderSteps(decision: Decision, hosts: HostPlan): Step[] {
  const edit: Step[] = decision.edits.length > 0 ? [{ step: 'edit-cib', edits: decision.edits }] : [];
  return [...hosts.before, ...edit, ...hosts.after];
}

function refused(diagnostics: readonly Settled[]): ChangeReport {
  return { result: 'refused', diagnostics, steps: [] };
}

function hasErrors(settled: readonly Settled[]): boolean {
  return settled.some(({ severity }) => severity === 'error');
}
