import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { HostStep } from '../plan.ts';

/** What is to be done on one host, and what was found while deciding it. */
export interface PlannedHost {
  /** Empty where everything is already so, and where a diagnostic makes planning pointless. */
  readonly steps: readonly HostStep[];
  readonly diagnostics: readonly Diagnostic[];
}
