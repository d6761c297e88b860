import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CommandInput } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { ClusterStep, Decision, State } from '../plan/plan.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import type { HostPlan, HostWork } from './host-plan.ts';
import type { Voice } from './voice.ts';

/** A change of the configuration and of the hosts it is about, as decisions; `change()` knows the order. */
export interface Change {
  /** What it was prepared on, to be decided on without reading all of it a second time. */
  readonly preparedOn?: State;
  /** Rules and edits. Pure: run again on the newer CIB when somebody else changed it meanwhile. */
  decide(state: State): Decision;
  /** The hosts that have to be prepared or released, read from the CIB as it is before the change. */
  hostWork?(state: State): readonly HostWork[];
  /** Work on hosts that is neither of these, planned around the edit in the same way. */
  moreHostWork?(run: Run, state: State): Promise<HostPlan>;
  /** Steps on a live cluster that are not an edit of its CIB, taken last. */
  readonly liveSteps?: readonly ClusterStep[];
  /** VM resources that become guest nodes: a change that would restart one needs consent. */
  readonly virtualMachines?: readonly string[];
  /** A node comes: no virtual machine may be stopped to spread the load over it, whether it is a guest node or not. */
  readonly bringsNode?: true;
  /** VM resources whose stop is what was asked for. */
  readonly meantToStop?: readonly string[];
  /** What is wrong with what the cluster would do; asked after a full simulation, of a live cluster only. */
  judge?(effects: readonly Effect[], then?: readonly Effect[]): readonly Diagnostic[];
  /** Ids of elements that the live steps take away again: what the cluster would do then is simulated too. */
  readonly momentary?: readonly string[];
  /** Resources whose place `--wait` tells, and whether they must run then. */
  readonly placesAfter?: { readonly resources: readonly string[]; readonly expected?: 'running' | 'stopped' };
  /** The last word of a change that succeeded. */
  readonly done?: string;
  /** The node that `--wait` waits for; without it `--wait` waits for an idle cluster. */
  readonly onlineAfter?: string;
  /** It is online already, by a connection that the cluster ends first. */
  readonly reconnects?: true;
}

/** Everything one run of `change()` passes along. */
export interface Run {
  readonly change: Change;
  readonly cluster: OpenCluster;
  readonly input: CommandInput;
  readonly context: Context;
  readonly voice: Voice;
}
