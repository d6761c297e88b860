import type { AgentMetadata } from '../agents/agent-metadata.ts';
import { findAgent } from '../agents/find-agent.ts';
import { findFenceAgent } from '../agents/find-fence-agent.ts';
import type { CommandInput, NameCompletion, SettingCompletion, WordCompletion } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { completionNames } from '../plan/completion-names.ts';
import { completionSettings } from '../plan/completion-settings.ts';
import { completionWords } from '../plan/completion-words.ts';
import type { State } from '../plan/plan.ts';
import { agentSourceOf } from '../reach/agent-source-of.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { lookUpAgent } from '../reach/look-up-agent.ts';
import { openCluster } from '../reach/open-cluster.ts';

/** The words that shell completion offers; none where nothing can be read. */
export async function offeredWords(
  { words, options }: CommandInput,
  context: Context,
): Promise<readonly string[]> {
  const [kind = '', ...typed] = words;
  const opened = await openCluster(options, context, 'read');
  if (!opened.ok) return [];
  try {
    const state = await opened.value.readState();
    if (!state.ok) return [];
    if (isOneOf(settingKinds, kind)) {
      const agent = await agentMeant(kind, typed, { state: state.value, cluster: opened.value, context });
      return completionSettings(kind, typed.slice(wordsBefore[kind]), { state: state.value, agent });
    }
    if (isOneOf(wordKinds, kind)) return completionWords(kind, typed, state.value);
    return completionNames(kind as NameCompletion, state.value);
  } finally {
    await opened.value.close();
  }
}

/** How many arguments stand before the settings: the id, and the agent of what is new. */
const wordsBefore: Readonly<Record<SettingCompletion, number>> = {
  'new-resource': 2,
  'new-device': 2,
  'resource-setting': 1,
  'resource-meta': 1,
  'clone-setting': 1,
};

const settingKinds = Object.keys(wordsBefore) as SettingCompletion[];
const wordKinds: readonly WordCompletion[] = [
  'status-filter',
  'group-member',
  'tag-change',
  'placement',
  'location-config',
  'order',
  'colocation',
  'resource-sets',
  'ticket',
  'level-selection',
  'node-attribute',
];

function isOneOf<K extends string>(kinds: readonly K[], kind: string): kind is K {
  return kinds.some((one) => one === kind);
}

interface Known {
  readonly state: State;
  readonly cluster: OpenCluster;
  readonly context: Context;
}

async function agentMeant(
  kind: SettingCompletion,
  [first = '', second = '']: readonly string[],
  { state, cluster, context }: Known,
): Promise<AgentMetadata | undefined> {
  if (kind === 'resource-setting') return (await lookUpAgent(first, state, cluster, context))?.metadata;
  if (kind !== 'new-resource' && kind !== 'new-device') return undefined;
  const source = await agentSourceOf(cluster, context);
  const found = await (kind === 'new-device' ? findFenceAgent(second, source) : findAgent(second, source));
  return found.ok ? found.value.metadata : undefined;
}
