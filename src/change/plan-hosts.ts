import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Decision, State } from '../plan/plan.ts';
import { type HostPlan, type HostWork, noHostWork } from './host-plan.ts';
import type { Run } from './run.ts';

/** Looks at the hosts that the change is about and plans the steps on them. */
export async function planHosts(run: Run, state: State, decision: Decision): Promise<HostPlan> {
  const nodes = await planNodeWork(run, state, decision);
  const more = await run.change.moreHostWork?.(run, state);
  return more === undefined ? nodes : mergePlans([nodes, more]);
}

async function planNodeWork(run: Run, state: State, decision: Decision): Promise<HostPlan> {
  const work = run.change.hostWork?.(state) ?? [];
  if (work.length === 0) return noHostWork;
  if (state.where === 'file' && !run.input.options.prepareHost) {
    return decision.edits.length === 0 ? noHostWork : skippedWork(work, run.input.options.hostsEntry);
  }
  const plans: HostPlan[] = [];
  for (const one of work) plans.push(await planOne(run, state, one));
  return mergePlans(plans);
}

async function planOne(run: Run, state: State, work: HostWork): Promise<HostPlan> {
  // Loaded here, because they are a third of the program that a change of a file does not need.
  if (work.work === 'prepare') {
    return (await import('./plan-preparation.ts')).planPreparation(run, state, work);
  }
  return (await import('./plan-release.ts')).planRelease(run, state, work);
}

/** With `-f` alone the hosts are left to the administrator, and the messages say so as pcs's do. */
function skippedWork(work: readonly HostWork[], hostsEntry: string | undefined): HostPlan {
  const diagnostics = work.flatMap((one) => {
    const host = one.node;
    if (one.work === 'prepare') {
      return [
        diagnose('KEY_DISTRIBUTION_SKIPPED', { host }),
        diagnose('SERVICE_ACTIONS_SKIPPED', { host, actions: ['enable', 'start'] }),
        ...(hostsEntry === undefined
          ? []
          : [diagnose('HOSTS_ENTRY_SKIPPED', { name: host, address: hostsEntry })]),
      ];
    }
    return [
      diagnose('SERVICE_ACTIONS_SKIPPED', { host, actions: ['disable', 'stop'] }),
      diagnose('KEY_REMOVAL_SKIPPED', { host }),
    ];
  });
  return { ...noHostWork, diagnostics };
}

function mergePlans(plans: readonly HostPlan[]): HostPlan {
  return {
    diagnostics: plans.flatMap((plan) => plan.diagnostics),
    before: plans.flatMap((plan) => plan.before),
    after: plans.flatMap((plan) => plan.after),
    hosts: new Map(plans.flatMap((plan) => [...plan.hosts])),
  };
}
