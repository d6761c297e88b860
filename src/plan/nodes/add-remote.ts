import type { FoundAgent } from '../../agents/find-agent.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { AddRemoteRequest } from '../../grammar/add-remote.ts';
import { remoteSettings } from '../../rules/nodes/known-options.ts';
import type { Decision, State } from '../plan.ts';
import { decideResourceCreate } from '../resource/create.ts';
import { sayAlreadyRemote } from './already-remote.ts';
import { stops } from './stops.ts';

/**
 * Makes a remote node: its `ocf:pacemaker:remote` connection resource, as pcs writes it. Asked again for the same
 * node it changes nothing; what is not typed again stays as it is. `agent` is the found `ocf:pacemaker:remote`.
 */
export function decideAddRemote(state: State, request: AddRemoteRequest, agent: FoundAgent): Decision {
  const { node, address = '' } = request;
  const remote = state.cluster.remotes.find(({ name }) => name === node);
  if (remote !== undefined) return { diagnostics: sayAlreadyRemote(state, remote, request), edits: [] };
  const { diagnostics, edits } = decideResourceCreate(state, resourceRequest(request), agent);
  const found = [...diagnostics.filter(isNotSaidHere), ...unknownSettings(request)];
  if (found.some(stops)) return { diagnostics: found, edits: [] };
  const note = address === '' ? [diagnose('NO_ADDRESS', { node, address: node })] : [];
  return { diagnostics: [...found, ...note], edits };
}

function resourceRequest({
  node,
  address = '',
  settings,
  operations,
  meta,
  defaultOperations,
}: AddRemoteRequest) {
  const server = address === '' ? node : address;
  return {
    id: node,
    agent: 'ocf:pacemaker:remote',
    parameters: [...settings.filter(([name]) => name !== 'server'), ['server', server] as const],
    meta,
    operations,
    placement: { kind: 'alone' as const },
    disabled: false,
    defaultOperations,
  };
}

/** This command does set up the host, and has its own list of settings. */
function isNotSaidHere({ code }: Diagnostic): boolean {
  return code !== 'REMOTE_HOST_NOT_SET_UP' && code !== 'PARAMETER_UNKNOWN';
}

/** `server` is the second word here: two places for one value could contradict each other. */
function unknownSettings({ settings }: AddRemoteRequest): Diagnostic[] {
  const server = settings.find(([name]) => name === 'server')?.[1];
  const names = settings.map(([name]) => name);
  const options = names.filter((name) => name !== 'server' && !remoteSettings.includes(name)).sort();
  return [
    ...(server === undefined
      ? []
      : [diagnose('SERVER_IS_NO_OPTION', { address: server, allowed: remoteSettings })]),
    ...(options.length === 0
      ? []
      : [diagnose('REMOTE_OPTION_UNKNOWN', { options, allowed: remoteSettings })]),
  ];
}
