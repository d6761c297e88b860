import type { AgentName } from './agent-name.ts';

/** What a resource agent says about itself (OCF Resource Agent API 1.1, section "Agent metadata"), as a value. */
export interface AgentMetadata {
  readonly name: AgentName;
  readonly shortDescription: string;
  /** Paragraphs with the author's own line breaks, outer white space removed. */
  readonly longDescription: string;
  readonly parameters: readonly AgentParameter[];
  /** In the order of the metadata; the same name may come several times (a monitor per role or check level). */
  readonly actions: readonly AgentAction[];
  readonly source: AgentMetadataSource;
}

/**
 * Where metadata was read: from the agent; from the description that pacer carries because nobody could be asked;
 * or from that description although Pacemaker was asked and does not have the agent.
 */
export type AgentMetadataSource = 'agent' | 'built-in' | 'built-in, not installed';

export interface AgentParameter {
  readonly name: string;
  readonly required: boolean;
  /** Whether two resources of this agent must not have the same value (alone or together with its group). */
  readonly unique: boolean;
  /** Parameters of one group must be unique only when taken together, e.g. address and port. */
  readonly uniqueGroup?: string;
  /** As the agent names it: `string`, `integer`, `boolean`, `second`, `select` … */
  readonly type: string;
  readonly default?: string;
  /** Not shown unless everything is asked for. */
  readonly advanced: boolean;
  readonly deprecated: boolean;
  /** The older, deprecated parameter that this one has taken the place of: either may be given. */
  readonly obsoletes?: string;
  readonly shortDescription: string;
  readonly longDescription: string;
}

export interface AgentAction {
  readonly name: string;
  /** As written, e.g. `10s`; agents may write `0` or leave it out. */
  readonly interval?: string;
  readonly timeout?: string;
  readonly role?: string;
  /** The check level; `0` is the ordinary monitor. */
  readonly depth?: string;
  readonly startDelay?: string;
}
