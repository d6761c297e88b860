import { saveKeyFile } from '../apply/save-key-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Result } from '../model/result.ts';
import { unreachable } from '../model/unreachable.ts';
import type { ClusterStep, HostStep, Step } from '../plan/plan.ts';
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
    case 'wait-until-idle':
      return (await import('../apply/wait.ts')).waitUntilIdle(door(run));
    case 'clean-up-node':
      return (await import('../pacemaker/tools/crm-resource-cleanup.ts')).cleanUpNode(door(run), step.node);
    case 'clear-node':
      return (await import('../pacemaker/tools/crm-node-remove.ts')).removeNode(door(run), step.node);
    default:
      return unreachable(step);
  }
}

function door(run: Run): Host {
  if (run.cluster.door === undefined) throw new Error('a step for a live cluster, planned for a file');
  return run.cluster.door.host;
}
