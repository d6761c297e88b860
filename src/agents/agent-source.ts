import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { AgentMetadata } from './agent-metadata.ts';
import type { AgentName } from './agent-name.ts';

/** Where agents are looked up: the descriptions that pacer carries, or the agents installed on a host. */
export interface AgentSource {
  /** The full names of all agents of this type, compared without regard to letter case. */
  find(type: string): Promise<readonly string[]>;
  /** An agent by its full name, in its own letter case. Fails with AGENT_WITHOUT_METADATA, or a broken transport. */
  describe(name: AgentName): Promise<Result<AgentMetadata, Diagnostic>>;
}
