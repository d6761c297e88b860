import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { place, quotedList } from '../place.ts';

/** Fencing devices and the levels in which they are used. */
export const stonithCatalogue = {
  FENCE_AGENT_NAME_INVALID: entry<{ agent: string }>({
    severity: 'error',
    text: ({ agent }) =>
      `invalid stonith agent name '${agent}', agent name cannot contain the ':' character, do not use the 'stonith:' prefix`,
    hint: () => 'write the name of the program alone: fence_ipmilan, fence_virsh, fence_xvm',
  }),
  FENCE_ACTION_GIVEN: entry<Record<never, never>>({
    severity: 'error',
    override: 'force',
    text: () =>
      "stonith option 'action' is deprecated and should not be used, use 'pcmk_off_action', 'pcmk_reboot_action' instead",
    hint: () => 'Pacemaker says itself what is to be done; with action= it would always do the same',
  }),
  FENCE_TARGET_UNKNOWN: entry<{ option: string; name: string; similar?: string }>({
    severity: 'warning',
    text: ({ option, name }) => `${option}: there is no node '${name}'`,
    hint: ({ similar }) =>
      similar === undefined
        ? 'these are the names of nodes in Pacemaker (pacer node list), not addresses, host names or resources'
        : `write '${similar}', the name of the node in Pacemaker`,
  }),
  FENCE_TARGET_IS_GUEST: entry<{ option: string; node: string; resource: string }>({
    severity: 'warning',
    text: ({ option, node }) => `${option}: '${node}' is a guest node, for which no device is used`,
    hint: ({ resource }) =>
      `the cluster fences a guest node by stopping and starting its virtual machine '${resource}'`,
  }),
  FENCE_MAP_ENTRY: entry<{ entry: string }>({
    severity: 'warning',
    text: ({ entry }) => `pcmk_host_map: '${entry}' does not say what the device calls the node`,
    hint: () => "write NODE:NAME, several with ';' between: 'node1:1;node2:2'",
  }),
  NOT_A_FENCING_DEVICE: entry<{ id: string; element: string; line: number; command: string }>({
    severity: 'error',
    text: ({ id, element, line }) => `'${id}'${place(line)} is no stonith device but a ${element}`,
    hint: ({ command }) => `write: ${command}`,
  }),
  FENCING_DEVICE_UNKNOWN: entry<{ id: string; similar?: string }>({
    severity: 'error',
    text: ({ id }) => `stonith device '${id}' does not exist`,
    hint: ({ id, similar }) => meant(id, similar, 'see the devices with: pacer stonith config'),
  }),
  LAST_FENCING_DEVICE: entry<{ devices: readonly string[] }>({
    severity: 'warning',
    text: ({ devices }) =>
      `without ${quotedList(devices)} no stonith device is left, and stonith-enabled is not false`,
    hint: () =>
      'the cluster will start no resource then, and recover nothing from a node that it has lost, remote nodes among them',
  }),
  FENCING_DEVICE_NOT_LISTED: entry<{ id: string }>({
    severity: 'warning',
    text: ({ id }) => `Unable to find stonith device '${id}'`,
  }),
  NO_FENCING_DEVICE_LISTED: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'No stonith device found',
    hint: () => 'see the devices with: pacer stonith config',
  }),
  NO_FENCE_AGENT_MATCHES: entry<{ filter: string }>({
    severity: 'error',
    text: ({ filter }) => `no stonith agents matching the filter '${filter}'`,
    hint: () => 'see all of them with: pacer stonith list --nodesc',
  }),
  LEVEL_INVALID: entry<{ level: string }>({
    severity: 'error',
    text: ({ level }) => `'${level}' is not a valid level value, use a positive integer`,
    hint: () => 'levels are 1 to 9, tried from the lowest on',
  }),
  LEVEL_TOO_HIGH: entry<{ level: string }>({
    severity: 'error',
    text: ({ level }) => `'${level}' is not a valid level value, Pacemaker uses the levels 1 to 9 only`,
  }),
  LEVEL_NODE_UNKNOWN: entry<{ node: string; similar?: string }>({
    severity: 'error',
    override: 'force',
    text: ({ node }) => `node '${node}' does not appear to exist in configuration`,
    hint: ({ node, similar }) => meant(node, similar, 'see the nodes with: pacer node list'),
  }),
  LEVEL_DEVICES_UNKNOWN: entry<{ devices: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ devices }) => `stonith resource(s) ${quotedList(devices)} do not exist`,
    hint: () => 'see the devices with: pacer stonith config',
  }),
  LEVEL_DEVICES_LOST: entry<{ devices: readonly string[] }>({
    severity: 'error',
    text: ({ devices }) => `stonith resource(s) ${quotedList(devices)} do not exist`,
    hint: () => 'take them out of their levels: pacer stonith level remove LEVEL target TARGET',
  }),
  LEVEL_NODE_LOST: entry<{ node: string }>({
    severity: 'error',
    text: ({ node }) => `node '${node}' does not appear to exist in configuration`,
    hint: ({ node }) => `remove its levels: pacer stonith level clear target ${node}`,
  }),
  LEVEL_DEVICE_ID: entry<{ device: string }>({
    severity: 'error',
    text: ({ device }) => `invalid device id '${device}'`,
    hint: () => 'ids are made of letters, digits, points, hyphens and underscores',
  }),
  LEVEL_UNKNOWN: entry<{ level?: string; target?: string; devices?: readonly string[] }>({
    severity: 'error',
    text: ({ level, target, devices }) =>
      `fencing level${target === undefined ? '' : ` for '${target}'`}${level === undefined ? '' : ` at level '${level}'`}${devices === undefined ? '' : ` with device(s) ${quotedList(devices)}`} does not exist`,
    hint: () => 'see the levels with: pacer stonith level config',
  }),
  LEVEL_WORD_ALONE: entry<{ word: 'target' | 'stonith' }>({
    severity: 'error',
    text: ({ word }) => `missing value after '${word}'`,
  }),
  LEVEL_CLEAR_WORDS: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'you can specify a target or stonith devices',
    hint: () => 'write: target NODE, or: stonith DEVICE…',
  }),
};
