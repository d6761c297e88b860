import { success } from '../model/result.ts';
import { type AgentListing, fencingStandard } from './agent-listing.ts';
import { embeddedAgentNames, embeddedFenceAgentNames } from './embedded-source.ts';

/** The agents that pacer describes itself, for where Pacemaker is not installed. */
export const embeddedListing: AgentListing = {
  standards: async () => success(distinct(names.map(([standard]) => standard))),
  providers: async () => success(distinct(names.map(([, provider]) => provider))),
  agents: async (standard) => {
    if (standard === fencingStandard) return success(fenceAgents);
    const [wanted, ofProvider] = standard.split(':');
    const found = names.filter(
      ([own, provider]) => own === wanted && (ofProvider === undefined || provider === ofProvider),
    );
    return success(distinct(found.map(([, , type]) => type)));
  },
};

const names = embeddedAgentNames().map((name) => {
  const [standard = '', provider = '', type = ''] = name.split(':');
  return [standard, provider, type] as const;
});

const fenceAgents = embeddedFenceAgentNames().map((name) => name.slice(fencingStandard.length + 1));

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
