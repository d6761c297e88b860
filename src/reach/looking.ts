import type { CommandInput } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { State } from '../plan/plan.ts';
import type { OpenCluster } from './cluster-access.ts';

/** All that a command that only reads has at hand. */
export interface Looking {
  readonly cluster: OpenCluster;
  readonly state: State;
  readonly input: CommandInput;
  readonly context: Context;
}
