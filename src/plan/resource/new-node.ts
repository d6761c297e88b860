import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ResourceCreateRequest } from '../../grammar/resource-create.ts';
import { nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import type { NewResource, NodeClaim } from '../../rules/nodes/node-claim.ts';
import { nodeRules } from '../../rules/nodes/node-rules.ts';
import type { State } from '../plan.ts';

/** What the rules say to the guest node that a new resource makes with `meta remote-node=…`, and what is left to do. */
export function guestOfNewResource(
  state: State,
  request: ResourceCreateRequest,
  agent: string,
): Diagnostic[] {
  const meta = new Map(request.meta);
  const name = meta.get('remote-node');
  if (name === undefined) return withoutNode(request.id, meta);
  const claim: NodeClaim = {
    kind: 'guest',
    name,
    resource: request.id,
    ...optional('address', meta.get('remote-addr')),
    ...optional('port', meta.get('remote-port')),
    ...optional('connectTimeout', meta.get('remote-connect-timeout')),
    newResource: newResourceOf(state, request, agent),
  };
  const note = diagnose('GUEST_HOST_NOT_SET_UP', { node: name, resource: request.id });
  return [...nodeRules(state, claim), ...nameIsContainer(request, name), note];
}

/** The same for a connection resource, which is the remote node. */
export function remoteOfNewResource(
  state: State,
  request: ResourceCreateRequest,
  agent: string,
): Diagnostic[] {
  const { id, disabled } = request;
  const parameters = new Map(request.parameters);
  const server = parameters.get('server');
  const claim: NodeClaim = {
    kind: 'remote',
    name: id,
    resource: id,
    ...optional('address', server),
    ...optional('port', parameters.get('port')),
    ...optional('reconnectInterval', parameters.get('reconnect_interval')),
    newResource: newResourceOf(state, request, agent),
  };
  const isStopped = disabled || isStop(new Map(request.meta).get('target-role'));
  return [
    ...nodeRules(state, claim),
    ...(isStopped ? [diagnose('REMOTE_DISABLED', { node: id })] : []),
    diagnose('REMOTE_HOST_NOT_SET_UP', { node: id, ...optional('address', server) }),
  ];
}

/** Whether a `target-role` keeps a resource from running; Pacemaker reads it without regard to letter case. */
export function isStop(role: string | undefined): boolean {
  return role?.toLowerCase() === 'stopped';
}

/** The meta attributes that say how a guest node is reached; none means anything without `remote-node`. */
export const connectionMeta: readonly string[] = ['remote-addr', 'remote-port', 'remote-connect-timeout'];

function withoutNode(resource: string, meta: ReadonlyMap<string, string>): Diagnostic[] {
  const names = connectionMeta.filter((name) => meta.has(name));
  return names.length === 0 ? [] : [diagnose('META_NEEDS_REMOTE_NODE', { resource, names })];
}

function newResourceOf(
  { document }: State,
  { placement }: ResourceCreateRequest,
  agent: string,
): NewResource {
  switch (placement.kind) {
    case 'alone':
      return { agent };
    case 'group': {
      // A group that is cloned makes copies of what is put into it.
      const outer = document.byId(placement.group)?.parent?.name;
      return { agent, within: outer === 'clone' || outer === 'master' ? 'clone' : 'group' };
    }
    default:
      return { agent, within: placement.kind };
  }
}

function nameIsContainer({ placement }: ResourceCreateRequest, node: string): Diagnostic[] {
  if (placement.kind !== 'group' && placement.kind !== 'clone') return [];
  const id = placement.kind === 'group' ? placement.group : placement.id;
  if (id === undefined || nameKey(id) !== nameKey(node)) return [];
  return [diagnose('NODE_NAME_IS_CONTAINER', { node, id, kind: placement.kind })];
}
