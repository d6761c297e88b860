import type { Code } from '../diagnostics/diagnostic.ts';
import type { ConfiguredAgent, ConfiguredPrimitive } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';
import { replayAttributes } from './replay-attributes.ts';
import { type ArgumentGroup, pairGroup, type ReplayCommand } from './replay-command.ts';
import { replayOperations } from './replay-operations.ts';

/** Commands, and what they leave out. */
export interface Replay {
  readonly commands: readonly ReplayCommand[];
  readonly omissions: readonly ReplayOmission[];
}

/** Where a primitive stands: options before its id, and groups of arguments behind all others. */
export interface ReplayPlace {
  readonly options: readonly string[];
  readonly groups: readonly ArgumentGroup[];
  /** What else may be made again as it is, because of the place. */
  readonly allow?: readonly Code[];
}

/** `resource create` for a resource, with `add-guest` behind it for a guest; `add-remote` for a remote node. */
export function replayPrimitive(primitive: ConfiguredPrimitive, place: ReplayPlace): Replay {
  const { id, agent } = primitive;
  if (agent === undefined) {
    return { commands: [], omissions: [{ resource: id, part: 'made from a template' }] };
  }
  const parts = readParts(primitive);
  const makes = isRemote(agent, place) ? [addRemote(id, parts)] : createAndAddGuest(id, agent, parts, place);
  return { commands: [...makes, ...setUtilization(id, parts)], omissions: parts.omissions };
}

interface Parts extends Pick<Replay, 'omissions'> {
  readonly parameters: ReadonlyMap<string, string>;
  readonly meta: ReadonlyMap<string, string>;
  readonly utilization: ReadonlyMap<string, string>;
  readonly operations: readonly ArgumentGroup[];
}

function readParts(primitive: ConfiguredPrimitive): Parts {
  const { id } = primitive;
  const parameters = replayAttributes(id, primitive.instanceAttributes);
  const meta = replayAttributes(id, primitive.metaAttributes);
  const utilization = replayAttributes(id, primitive.utilization);
  const operations = replayOperations(id, primitive.operations);
  return {
    parameters: parameters.pairs,
    meta: meta.pairs,
    utilization: utilization.pairs,
    operations: operations.groups,
    omissions: [
      ...parameters.omissions,
      ...meta.omissions,
      ...utilization.omissions,
      ...operations.omissions,
      ...(primitive.description === undefined ? [] : [{ resource: id, part: 'description' as const }]),
    ],
  };
}

function setUtilization(id: string, { utilization }: Parts): ReplayCommand[] {
  if (utilization.size === 0) return [];
  return [{ words: ['pacer', 'resource', 'utilization', id], groups: pairGroup(utilization) }];
}

/** A connection inside a group or clone is no node that `add-remote` could make; it is shown as what it is. */
function isRemote({ standard, provider, type }: ConfiguredAgent, { options, groups }: ReplayPlace): boolean {
  const alone = options.length === 0 && groups.length === 0;
  return alone && standard === 'ocf' && provider === 'pacemaker' && type === 'remote';
}

function addRemote(id: string, { parameters, meta, operations }: Parts): ReplayCommand {
  const server = parameters.get('server');
  const others = [...parameters].filter(([name]) => name !== 'server');
  return {
    words: ['pacer', 'cluster', 'node', 'add-remote', id, ...list(server), '--no-default-ops'],
    groups: [...pairGroup(others), ...operations, ...pairGroup(meta, 'meta')],
  };
}

function createAndAddGuest(
  id: string,
  agent: ConfiguredAgent,
  { parameters, meta, operations }: Parts,
  place: ReplayPlace,
): ReplayCommand[] {
  const guest = meta.get('remote-node');
  const pairs = [...meta];
  const connection = guest === undefined ? [] : pairs.filter(([name]) => connectionSettings.has(name));
  const own = pairs.filter((pair) => !connection.includes(pair) && pair[0] !== 'remote-node');
  const name = [agent.standard, ...list(agent.provider), agent.type].join(':');
  const groups = [...pairGroup(parameters), ...operations, ...pairGroup(own, 'meta'), ...place.groups];
  const command =
    agent.standard === 'stonith' ? ['stonith', 'create', id, agent.type] : ['resource', 'create', id, name];
  const create = {
    words: ['pacer', ...command, ...place.options, '--no-default-ops'],
    groups: [
      { depth: 1 as const, words: ['--allow', [...checksOf(agent), ...(place.allow ?? [])].join(',')] },
      ...groups,
    ],
  };
  if (guest === undefined) return [create];
  // Without an address the command would write out the name as one; an empty address keeps it out.
  const address: [string, string][] = meta.has('remote-addr') ? [] : [['remote-addr', '']];
  const words = ['pacer', 'cluster', 'node', 'add-guest', guest, id];
  return [create, { words, groups: pairGroup([...address, ...connection]) }];
}

const connectionSettings = new Set(['remote-addr', 'remote-port', 'remote-connect-timeout']);

/**
 * What the configuration has already may be made again without the agent's consent: the agent may not be installed
 * where the commands run. Not `--force`, which would let through more than that.
 */
const agentChecks: readonly Code[] = [
  'AGENT_WITHOUT_METADATA',
  'PARAMETER_UNKNOWN',
  'PARAMETER_MISSING',
  'OPERATION_UNKNOWN',
  'CLONE_NOT_PROMOTABLE',
];

function checksOf({ standard }: ConfiguredAgent): readonly Code[] {
  return standard === 'stonith' ? [...agentChecks, 'FENCE_ACTION_GIVEN'] : agentChecks;
}

function list(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
