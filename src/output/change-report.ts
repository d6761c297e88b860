import type { Settled } from '../diagnostics/settle.ts';
import type { Effect } from '../model/effect.ts';

/** How a change ended: everything that is said about it, as a value; `renderReport` makes text or JSON of it. */
export interface ChangeReport {
  readonly result: ChangeResult;
  /** In the order in which they were found. */
  readonly diagnostics: readonly Settled[];
  /** In the order of the plan; empty where everything was already so. */
  readonly steps: readonly StepReport[];
  /** The CIB's versions, `admin_epoch.epoch.num_updates`; absent where the CIB was not or would not be changed. */
  readonly cib?: { readonly before: string; readonly after: string };
  /** For `--dry-run`: the CIB's text before and after. */
  readonly diff?: CibTexts;
  /** For `--dry-run`: what the cluster would do because of this change; absent where nothing could simulate it. */
  readonly effects?: readonly SimulatedEffect[];
  /** For `--dry-run`: why there are no effects. */
  readonly notSimulated?: string;
  /** For `--dry-run --brief`, in the place of everything else: the resources affected beside those that were named. */
  readonly affected?: readonly string[];
  /** After a failure: the command that does what is left. */
  readonly continueWith?: string;
}

/**
 * `planned`: a dry run that would change something; `unchanged`: already so; `refused`: a rule stopped it and
 * nothing was done; `failed`: it stopped on the way.
 */
export type ChangeResult = 'changed' | 'unchanged' | 'planned' | 'refused' | 'failed';

export interface StepReport {
  /** The step's stable name, e.g. `put-key`. */
  readonly step: string;
  readonly host?: string;
  readonly state: StepState;
  /** One line as the plan describes it, without the state. */
  readonly text: string;
}

/** `under way`: an interrupt came while the step was taken, and whether it was completed is not known. */
export type StepState = 'done' | 'failed' | 'under way' | 'not done' | 'planned';

export interface CibTexts {
  /** What the diff calls the CIB: the file's name, or `cib`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** One thing that the cluster would do, with one line about it, e.g. `vm-guest1 restarts on node1`. */
export interface SimulatedEffect extends Pick<Effect, 'effect' | 'subject'> {
  readonly text: string;
}
