import type { AgentListing } from '../agents/agent-listing.ts';
import type { AgentName } from '../agents/agent-name.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Result, success } from '../model/result.ts';

/**
 * The agents of one standard or provider, or of all: with their full names, standards in the order listed. The
 * standard `service` is left out among all, as it only stands for lsb or systemd.
 */
export async function listAgents(
  listing: AgentListing,
  standard: string | undefined,
): Promise<Result<readonly AgentName[], Diagnostic>> {
  const groups = standard === undefined ? await allGroups(listing) : await groupsOf(listing, standard);
  if (!groups.ok) return groups;
  const names: AgentName[] = [];
  for (const group of groups.value) {
    const types = await listing.agents(group);
    if (!types.ok) return types;
    const [own = '', provider] = group.split(':');
    for (const type of types.value) {
      names.push(provider === undefined ? { standard: own, type } : { standard: own, provider, type });
    }
  }
  return success(names);
}

async function allGroups(listing: AgentListing): Promise<Result<readonly string[], Diagnostic>> {
  const standards = await listing.standards();
  if (!standards.ok) return standards;
  const groups: string[] = [];
  for (const standard of standards.value.filter((name) => name !== 'service')) {
    const found = await groupsOf(listing, standard);
    if (!found.ok) return found;
    groups.push(...found.value);
  }
  return success(groups);
}

async function groupsOf(
  listing: AgentListing,
  standard: string,
): Promise<Result<readonly string[], Diagnostic>> {
  if (standard !== 'ocf') return success([standard]);
  const providers = await listing.providers();
  return providers.ok ? success(providers.value.map((provider) => `ocf:${provider}`)) : providers;
}
