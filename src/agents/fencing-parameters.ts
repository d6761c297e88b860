import type { AgentMetadata, AgentParameter } from './agent-metadata.ts';

/**
 * The metadata of a fence agent as that of a device: with Pacemaker's own parameters, and nothing demanded that
 * Pacemaker gives by itself with every call of the agent (lib/fencing).
 */
export function asFencingDevice(metadata: AgentMetadata): AgentMetadata {
  const own = metadata.parameters.map((parameter) =>
    givenByPacemaker.has(parameter.name) ? { ...parameter, required: false } : parameter,
  );
  const names = new Set(own.map(({ name }) => name));
  return { ...metadata, parameters: [...own, ...fencingParameters.filter(({ name }) => !names.has(name))] };
}

const givenByPacemaker = new Set(['action', 'port', 'plug', 'nodename']);

/**
 * What Pacemaker itself takes of every device, beside the parameters of its agent (Pacemaker 2.1.5, the metadata of
 * pacemaker-fenced).
 */
const fencingParameters: readonly AgentParameter[] = [
  parameter('pcmk_host_list', 'string', 'Names of the nodes that this device can fence'),
  parameter(
    'pcmk_host_map',
    'string',
    'What the device calls the nodes, where that is not their name: node1:1;node2:2,3',
  ),
  parameter(
    'pcmk_host_check',
    'string',
    'How the nodes are found out: dynamic-list, static-list, status or none',
    'dynamic-list',
  ),
  parameter('pcmk_delay_base', 'string', 'Time to wait before fencing; also one for each node', '0s'),
  parameter('pcmk_delay_max', 'time', 'Longest random time to wait before fencing', '0s'),
  parameter('pcmk_action_limit', 'integer', 'How many actions may run at once; -1 for any number', '1'),
  parameter('pcmk_host_argument', 'string', "The agent's parameter for the node's name", 'port', true),
  ...['reboot', 'off', 'on', 'list', 'monitor', 'status'].flatMap((action) => [
    parameter(`pcmk_${action}_action`, 'string', `What to ask of the agent for ${action}`, action, true),
    parameter(`pcmk_${action}_timeout`, 'time', `Timeout of ${action}`, '60s', true),
    parameter(`pcmk_${action}_retries`, 'integer', `How often to try ${action}`, '2', true),
  ]),
];

function parameter(
  name: string,
  type: string,
  shortDescription: string,
  initial = '',
  advanced = false,
): AgentParameter {
  return {
    name,
    type,
    default: initial,
    required: false,
    unique: false,
    advanced,
    deprecated: false,
    shortDescription,
    longDescription: '',
  };
}
