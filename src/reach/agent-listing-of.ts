import type { AgentListing } from '../agents/agent-listing.ts';
import { embeddedListing } from '../agents/embedded-listing.ts';
import type { OpenCluster } from './cluster-access.ts';

/** Whose agents are listed: those of the node that the command goes to, or the built-in ones. */
export async function agentListingOf({ door }: OpenCluster): Promise<AgentListing> {
  if (door === undefined) return embeddedListing;
  const { installedListing } = await import('../inspect/agent-listing.ts');
  return installedListing(door.host);
}
