import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Settled } from '../diagnostics/settle.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import type { ChangeReport } from '../output/change-report.ts';
import type { Decision, State, Step } from '../plan/plan.ts';
import { withoutReferredPairs } from '../plan/referred-pairs.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { openCluster } from '../reach/open-cluster.ts';
import { runOnRemoteNode } from '../rules/nodes/run-on-remote-node.ts';
import { carryOut } from './carry-out.ts';
import { finishReport } from './finish-report.ts';
import type { HostPlan } from './host-plan.ts';
import { planHosts } from './plan-hosts.ts';
import { plannedReport } from './planned-report.ts';
import type { Change, Run } from './run.ts';
import { simulate } from './simulate.ts';
import { openVoice } from './voice.ts';
import { waitForResult } from './wait-for-result.ts';

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
    const report = await run({ change: sound(prepared.value), cluster, input, context, voice });
    return finishReport({ ...report, diagnostics: voice.heard }, input, context);
  } finally {
    await cluster.close();
  }
}

/** What holds for every decision, also when it is taken again on a newer CIB. */
function sound(change: Change): Change {
  return { ...change, decide: (state) => withoutReferredPairs(state, change.decide(state)) };
}

async function run(run: Run): Promise<ChangeReport> {
  const { change, cluster, voice } = run;
  const state = change.preparedOn === undefined ? await cluster.readState() : success(change.preparedOn);
  if (!state.ok) return refused(voice.hear([state.error]));
  if (cluster.door !== undefined) voice.hear(runOnRemoteNode(state.value.cluster, cluster.door.nodeName));
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
  const isRefused = hasErrors(voice.hear(simulated.diagnostics));
  if (input.options.dryRun) {
    const report = await plannedReport(run, state, decision, steps, simulated);
    return isRefused ? { ...report, result: 'refused' } : report;
  }
  if (isRefused) return refused(voice.heard);
  if (steps.length === 0) return alreadySo(run);
  return carryOut(run, { state, decision, hosts, steps });
}

/** Nothing is to be done, but what is configured may not have come to be yet: `--wait` waits for it all the same. */
async function alreadySo(run: Run): Promise<ChangeReport> {
  if (!run.voice.spoke) run.voice.hear([{ code: 'NOTHING_TO_DO', facts: {} }]);
  const result = (await waitForResult(run)) ? 'unchanged' : 'failed';
  return { result, diagnostics: run.voice.heard, steps: [] };
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
