import type { AgentMetadata } from '../agents/agent-metadata.ts';
import type { SettingCompletion } from '../model/command.ts';
import { completionNames } from './completion-names.ts';
import type { State } from './plan.ts';

/** What shell completion offers among the settings of a resource, behind the words `typed`. */
export function completionSettings(
  kind: SettingCompletion,
  typed: readonly string[],
  { state, agent }: { readonly state: State; readonly agent: AgentMetadata | undefined },
): string[] {
  if (kind === 'resource-meta') return untyped(resourceMeta, typed);
  if (kind === 'clone-setting') return untyped([...cloneMeta, 'meta'], typed);
  const keywords = kind === 'new-resource' ? newKeywords : ['op', 'meta'];
  const at = typed.findLastIndex((word) => keywords.includes(word));
  const group = typed.slice(at + 1);
  switch (typed[at]) {
    case 'op':
      return group.length === 0 ? actionNames(agent) : untyped([...operationOptions, ...keywords], group);
    case 'meta':
      return untyped([...resourceMeta, ...keywords], group);
    case 'clone':
    case 'promotable':
      return untyped([...cloneMeta, ...keywords], group);
    case 'group':
    case 'bundle':
      return group.length === 0 ? completionNames(typed[at], state) : [...keywords];
    default:
      return untyped([...parameters(agent), ...keywords], typed);
  }
}

/** Without the names that have a value already; keywords may come again. */
function untyped(offered: readonly string[], typed: readonly string[]): string[] {
  return offered.filter((word) => !word.endsWith('=') || !typed.some((one) => one.startsWith(word)));
}

function parameters(agent: AgentMetadata | undefined): string[] {
  return (agent?.parameters ?? []).map(({ name }) => `${name}=`);
}

function actionNames(agent: AgentMetadata | undefined): string[] {
  const names = (agent?.actions ?? []).map(({ name }) => name).filter((name) => !notOperations.has(name));
  return names.length === 0 ? ['monitor', 'start', 'stop'] : [...new Set(names)];
}

const notOperations = new Set(['meta-data', 'validate-all', 'status']);
const newKeywords = ['op', 'meta', 'clone', 'promotable', 'bundle', 'group'];
const operationOptions = ['interval=', 'timeout=', 'on-fail=', 'role=', 'enabled=', 'start-delay='];

/** Pacemaker Explained, "Resource Meta-Attributes". */
const resourceMeta = [
  'allow-migrate=',
  'failure-timeout=',
  'is-managed=',
  'maintenance=',
  'migration-threshold=',
  'multiple-active=',
  'priority=',
  'resource-stickiness=',
  'target-role=',
];

/** Pacemaker Explained, "Clone Options". */
const cloneMeta = [
  'clone-max=',
  'clone-node-max=',
  'globally-unique=',
  'interleave=',
  'notify=',
  'ordered=',
  'promotable=',
  'promoted-max=',
  'promoted-node-max=',
];
