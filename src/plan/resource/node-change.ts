import { isRemoteAgent } from '../../agents/agent-name.ts';
import type { CibElement } from '../../cib/document.ts';
import { nvValue } from '../../cib/nvset.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { optional } from '../../model/optional.ts';
import { addressKey } from '../../rules/nodes/address-key.ts';
import type { NodeClaim } from '../../rules/nodes/node-claim.ts';
import { nodeRules } from '../../rules/nodes/node-rules.ts';
import { agentOf } from '../../rules/resources/agent-of.ts';
import { stops } from '../nodes/stops.ts';
import type { State } from '../plan.ts';
import { connectionMeta, isStop } from './new-node.ts';

interface ResourceChange {
  readonly parameters: Settings;
  readonly meta: Settings;
}

/**
 * What a change of a resource means for the node that it is or becomes: the rules for nodes on the result, and
 * what else is to be done. Changes that touch no node are passed over.
 */
export function nodeChangeRules(state: State, element: CibElement, change: ResourceChange): Diagnostic[] {
  const agent = element.name === 'primitive' ? agentOf(state.document, element) : undefined;
  if (agent === undefined || !isRemoteAgent(agent)) return guestChange(state, element, change.meta);
  return [...remoteChange(state, element, change), ...guestChange(state, element, change.meta)];
}

function guestChange(state: State, element: CibElement, meta: Settings): Diagnostic[] {
  const names = ['remote-node', ...connectionMeta];
  const typed = meta.filter(([name]) => names.includes(name));
  if (typed.length === 0) return [];
  const current = valuesOf(state, element, 'meta_attributes', names);
  const wanted = merge(current, typed);
  const node = wanted.get('remote-node');
  const before = current.get('remote-node');
  if (node === undefined) return withoutNode(element, before, typed);
  const claim: NodeClaim = {
    kind: 'guest',
    name: node,
    resource: element.id,
    ...optional('address', wanted.get('remote-addr')),
    ...optional('port', wanted.get('remote-port')),
    ...optional('connectTimeout', wanted.get('remote-connect-timeout')),
  };
  const found = nodeRules(state, claim);
  return found.some(stops) ? found : [...found, ...afterGuestChange(state, element, current, wanted, node)];
}

function withoutNode(element: CibElement, before: string | undefined, typed: Settings): Diagnostic[] {
  const resource = element.id;
  if (before !== undefined) return [diagnose('GUEST_REMOVED_BY_META', { node: before, resource })];
  const names = typed.filter(([, value]) => value !== '').map(([name]) => name);
  return names.length === 0 ? [] : [diagnose('META_NEEDS_REMOTE_NODE', { resource, names })];
}

function afterGuestChange(
  { where }: State,
  element: CibElement,
  current: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  node: string,
): Diagnostic[] {
  const resource = element.id;
  const before = current.get('remote-node');
  if (before === undefined) return [diagnose('GUEST_HOST_NOT_SET_UP', { node, resource })];
  if (before !== node) return [diagnose('GUEST_RENAMED', { before, node, resource })];
  if (sameValues(current, wanted, ['remote-addr', 'remote-port'])) return [];
  const setUp = `pacer cluster node add-guest ${node} ${resource}`;
  return [diagnose('CONNECTION_CHANGED', { kind: 'guest', node, ...onFile(where, setUp) })];
}

function remoteChange(state: State, element: CibElement, { parameters, meta }: ResourceChange): Diagnostic[] {
  const node = element.id;
  const names = ['server', 'port', 'reconnect_interval'];
  const typed = parameters.filter(([name]) => names.includes(name));
  const current = valuesOf(state, element, 'instance_attributes', names);
  const wanted = merge(current, typed);
  const claim: NodeClaim = {
    kind: 'remote',
    name: node,
    resource: node,
    ...optional('address', wanted.get('server')),
    ...optional('port', wanted.get('port')),
    ...optional('reconnectInterval', wanted.get('reconnect_interval')),
  };
  const isMoved = !sameValues(current, wanted, ['server', 'port']);
  const setUp = `pacer cluster node add-remote ${[node, ...optionalWord(wanted.get('server'))].join(' ')}`;
  const found = typed.length === 0 ? [] : nodeRules(state, claim);
  if (found.some(stops)) return found;
  return [
    ...found,
    ...(isMoved
      ? [diagnose('CONNECTION_CHANGED', { kind: 'remote', node, ...onFile(state.where, setUp) })]
      : []),
    ...formerHost(state, node, current.get('server') ?? node, wanted.get('server') ?? node),
    ...(meta.some(([name, value]) => name === 'target-role' && isStop(value))
      ? [diagnose('CONNECTION_WOULD_STOP', { node, line: element.line })]
      : []),
  ];
}

/** A virtual machine has one host whatever its address; a remote node may move to another. */
function formerHost({ where }: State, node: string, address: string, wanted: string): Diagnostic[] {
  const isLeft = where === 'live' && addressKey(address) !== addressKey(wanted);
  return isLeft ? [diagnose('FORMER_HOST_LEFT', { node, address })] : [];
}

function valuesOf(
  { document }: State,
  element: CibElement,
  set: 'meta_attributes' | 'instance_attributes',
  names: readonly string[],
): ReadonlyMap<string, string> {
  const pairs = names.map((name) => [name, nvValue(document, element, set, name)] as const);
  return new Map(
    pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}

function merge(current: ReadonlyMap<string, string>, typed: Settings): ReadonlyMap<string, string> {
  return new Map([...new Map([...current, ...typed])].filter(([, value]) => value !== ''));
}

function sameValues(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  names: readonly string[],
): boolean {
  return names.every((name) => one.get(name) === other.get(name));
}

function optionalWord(word: string | undefined): readonly string[] {
  return word === undefined ? [] : [word];
}

/** On a live cluster the same command prepares the host, so that there is nothing to add. */
function onFile(where: State['where'], setUp: string): { setUp?: string } {
  return where === 'file' ? { setUp } : {};
}
