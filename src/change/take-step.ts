import { saveKeyFile } from '../apply/save-key-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type Result, success } from '../model/result.ts';
import { unreachable } from '../model/unreachable.ts';
import type { ReleasedHost } from '../plan/nodes/node-on-host.ts';
import type { ClusterStep, ForgetHistory, HostStep, Step } from '../plan/plan.ts';
import { checkLetGo } from './check-let-go.ts';
import type { DecidedPlan, Progress } from './decided-plan.ts';
import type { Run } from './run.ts';
import { writeCib } from './write-cib.ts';

/** Carries out one step, where it belongs. */
export function takeStep(
  run: Run,
  plan: DecidedPlan,
  step: Step,
  progress: Progress,
): Promise<Result<void, Diagnostic>> {
  return 'host' in step ? takeHostStep(plan, step) : takeClusterStep(run, plan, step, progress);
}

async function takeHostStep(plan: DecidedPlan, step: HostStep): Promise<Result<void, Diagnostic>> {
  const host = plan.hosts.hosts.get(step.host);
  if (host === undefined) throw new Error(`planned without a connection to ${step.host}`);
  const { applyHostStep } = await import('../apply/host-step.ts');
  return applyHostStep(host, step);
}

async function takeClusterStep(
  run: Run,
  plan: DecidedPlan,
  step: ClusterStep,
  progress: Progress,
): Promise<Result<void, Diagnostic>> {
  switch (step.step) {
    case 'save-key-file':
      return saveKeyFile(step.path, step.key);
    case 'edit-cib':
      return writeCib(run, plan, progress);
    case 'upgrade-cib':
      return (await import('../pacemaker/tools/cibadmin-upgrade.ts')).upgradeCib(door(run));
    case 'wait-until-idle':
      return waitUntilLetGo(run, step.released);
    case 'reconnect-node':
      return (await import('../apply/reconnect-node.ts')).reconnectNode(door(run), step.node);
    case 'clear-node':
      return clearNode(run, step.node, step.released);
    case 'forget-history':
      return forget(run, step);
    case 'settle-move': {
      const { settleMove } = await import('../apply/settle-move.ts');
      return settleMove(door(run), step, run.context);
    }
    case 'settle-restart': {
      const { settleRestart } = await import('../apply/settle-restart.ts');
      return say(run, await settleRestart(door(run), step, run.context));
    }
    default:
      return unreachable(step);
  }
}

async function waitUntilLetGo(run: Run, released?: ReleasedHost): Promise<Result<void, Diagnostic>> {
  const { waitUntilIdle } = await import('../apply/wait.ts');
  const idle = await waitUntilIdle(door(run));
  return idle.ok && released !== undefined ? checkLetGo(run, released, 'before') : idle;
}

async function clearNode(run: Run, node: string, released?: ReleasedHost): Promise<Result<void, Diagnostic>> {
  const gone = released === undefined ? success(undefined) : await checkLetGo(run, released, 'after');
  if (!gone.ok) return gone;
  const { removeNode } = await import('../pacemaker/tools/crm-node-remove.ts');
  return removeNode(door(run), node);
}

/** The tool's own lines say what was forgotten, and where. */
async function forget(run: Run, step: ForgetHistory): Promise<Result<void, Diagnostic>> {
  const { forgetHistory } = await import('../pacemaker/tools/crm-resource-forget.ts');
  return say(run, await forgetHistory(door(run), step));
}

function say(run: Run, lines: Result<readonly string[], Diagnostic>): Result<void, Diagnostic> {
  if (!lines.ok) return lines;
  for (const line of lines.value) run.voice.say(line);
  return success(undefined);
}

function door(run: Run): Host {
  if (run.cluster.door === undefined) throw new Error('a step for a live cluster, planned for a file');
  return run.cluster.door.host;
}
