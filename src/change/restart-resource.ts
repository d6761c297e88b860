import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { activeParts, type ClusterStatus, partOf, runningCounts } from '../model/cluster-status.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { optional } from '../model/optional.ts';
import { pacemakerDate } from '../model/pacemaker-date.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { State } from '../plan/plan.ts';
import { judgeRestart } from '../plan/resource/judge-restart.ts';
import { momentaryStopIds } from '../plan/resource/momentary-stop.ts';
import { withContents } from '../plan/resource/resources-named.ts';
import { decideRestart, partsOf, type RestartRequest, restartTarget } from '../plan/resource/restart.ts';
import type { Door, OpenCluster } from '../reach/cluster-access.ts';
import { change } from './change.ts';
import type { Change } from './run.ts';

/** Seconds that the stop, and the start after it, may take where `--wait` does not say. */
const defaultSeconds = 300;

/**
 * Seconds between giving up and the moment when the cluster starts the resource by itself: time enough to take the stop
 * away, and no more, because where nobody is left to do so the resource is down until then.
 */
const margin = 15;

/** Stops a resource for a moment and waits until it runs again; the waiting is a step of its own, whatever `--wait` says. */
export async function restartResource(input: CommandInput, context: Context): Promise<ExitStatus> {
  const { wait, ...options } = input.options;
  const [resource = '', node] = input.words;
  // As in pcs, 0 seconds are those that are taken where none are said.
  const words = { resource, ...optional('node', node), seconds: wait || defaultSeconds };
  return change((cluster) => prepareRestart(cluster, words), { ...input, options }, context);
}

interface Words {
  readonly resource: string;
  readonly node?: string;
  readonly seconds: number;
}

async function prepareRestart(cluster: OpenCluster, words: Words): Promise<Result<Change, Diagnostic>> {
  const state = await cluster.readState();
  if (!state.ok) return state;
  const found = await lookAt(cluster.door, words);
  if (!found.ok) return found;
  const { resource, node, seconds } = words;
  const { status, end } = found.value;
  const request: RestartRequest = { resource, ...optional('node', node), end, status };
  const decide: Change['decide'] = (now) => decideRestart(now, request);
  const restarting = restartOf(state.value, request, seconds);
  return success({ preparedOn: state.value, decide, ...restarting });
}

async function lookAt(
  door: Door | undefined,
  { resource, seconds }: Words,
): Promise<Result<{ status: ClusterStatus; end: string }, Diagnostic>> {
  if (door === undefined) return failure(diagnose('MOVE_NEEDS_NODE', { resource, nodes: [] }));
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const { readClock } = await import('../inspect/clock.ts');
  const [status, clock] = await Promise.all([readStatus(door.host), readClock(door.host)]);
  if (!status.ok) return status;
  if (!clock.ok) return clock;
  return success({ status: status.value, end: pacemakerDate(clock.value + (seconds + margin) * 1000) });
}

/** What goes with the edit; nothing where there is no such resource, which the decision says. */
function restartOf(
  state: State,
  { resource, node, end, status }: RestartRequest,
  seconds: number,
): Partial<Change> {
  const target = restartTarget(state, resource);
  if (target === undefined) return {};
  const { cluster } = state;
  const parts = partsOf(target);
  const only = optional('node', node);
  const stoppedBy = momentaryStopIds({ resource: target, ...only });
  const isUnderWay = stoppedBy.some((id) => state.document.byId(id) !== undefined);
  const guests = cluster.guests.filter((guest) => parts.includes(guest.resource)).map(({ name }) => name);
  const restart = {
    resource: target.id,
    ...only,
    own: [...parts, ...guests],
    // What a restart before this one is stopping already does not stop because of this one.
    running: isUnderWay ? [] : [...new Set(activeParts(status, parts, node).map(({ id }) => partOf(id)))],
  };
  return {
    meantToStop: withContents(target).map(({ id }) => id),
    momentary: stoppedBy,
    judge: (effects, then) => judgeRestart(state, restart, effects, then),
    liveSteps: [
      {
        step: 'settle-restart',
        resource: target.id,
        ...only,
        parts,
        stoppedBy,
        end,
        before: runningCounts(status),
        seconds,
      },
    ],
    done: `${target.id} successfully restarted`,
  };
}
