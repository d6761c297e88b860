import { type AgentName, agentNameText } from '../agents/agent-name.ts';
import type { CommandInput } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { agentSourceOf } from '../reach/agent-source-of.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import type { View } from './show.ts';

interface Listing {
  readonly cluster: OpenCluster;
  readonly input: CommandInput;
  readonly context: Context;
  /** How an agent is called in the list; in full where not said. */
  nameOf?(name: AgentName): string;
}

/** Agents with what they say they are for; with `--nodesc` their names alone. */
export async function agentListView(
  names: readonly AgentName[],
  { cluster, input, context, nameOf = agentNameText }: Listing,
): Promise<View> {
  const { nodesc, outputFormat } = input.options;
  const source = await agentSourceOf(cluster, context);
  const agents: { name: string; description: string }[] = [];
  for (const name of names) {
    // What has no metadata, as units of systemd, is listed without a word.
    const metadata = nodesc ? undefined : await source.describe(name);
    const description = metadata?.ok === true ? metadata.value.shortDescription : '';
    agents.push({ name: nameOf(name), description });
  }
  if (outputFormat === 'json') return { diagnostics: [], listing: { agents } };
  const { agentListText } = await import('../output/agent-list-text.ts');
  return { diagnostics: [], listing: agentListText(agents, context.stdout.columns) };
}
