import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';

/** What agents there are: those installed on a host, or those that pacer has descriptions of. */
export interface AgentListing {
  standards(): Promise<Result<readonly string[], Diagnostic>>;
  /** Of the standard `ocf`, the only one with providers. */
  providers(): Promise<Result<readonly string[], Diagnostic>>;
  /** Types of a standard, or of `ocf:PROVIDER`; none where there is no such standard. */
  agents(standard: string): Promise<Result<readonly string[], Diagnostic>>;
}

/** The standard of fencing devices: they are no resources, and have commands of their own. */
export const fencingStandard = 'stonith';
