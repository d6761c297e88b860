import type { CibEdit } from '../../cib/edit.ts';
import { findResource } from '../../cib/find-resource.ts';
import { setNvpairs } from '../../cib/set-nvpairs.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { GuestNode } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { guestSettings } from '../../rules/nodes/known-options.ts';
import type { NodeClaim } from '../../rules/nodes/node-claim.ts';
import { nodeRules } from '../../rules/nodes/node-rules.ts';
import type { Decision, State } from '../plan.ts';
import { changedSettings } from './changed-settings.ts';
import { stops } from './stops.ts';

export interface AddGuestRequest {
  readonly node: string;
  /** Id of the VM resource. */
  readonly resource: string;
  /** `remote-addr`, `remote-port`, `remote-connect-timeout`, as typed. */
  readonly settings: Settings;
}

/**
 * Makes a guest node of a VM resource: `remote-node` and its companions in the resource's meta attributes, as pcs
 * writes them. Asked again for the same node it changes nothing; settings that are not typed again stay as they are.
 */
export function decideAddGuest(state: State, request: AddGuestRequest): Decision {
  const guest = state.cluster.guests.find(({ resource }) => resource === request.resource);
  const claim = claimOf(request, guest);
  const findings = nodeRules(state, claim);
  if (guest !== undefined) return { diagnostics: sayAlreadyGuest(guest, request, findings), edits: [] };
  const note = claim.address === undefined ? [noAddress(request.node)] : [];
  if (findings.some(stops)) return { diagnostics: findings, edits: [] };
  return { diagnostics: [...findings, ...note], edits: edits(state, request) };
}

/** What is not typed again for a node that there is stays as it is, and is judged as it is. */
function claimOf({ node, resource, settings }: AddGuestRequest, guest: GuestNode | undefined): NodeClaim {
  const given = new Map(settings);
  return {
    kind: 'guest',
    name: node,
    resource,
    ...optional('address', given.get('remote-addr') ?? guest?.address),
    ...optional('port', given.get('remote-port') ?? guest?.port),
    ...optional('connectTimeout', given.get('remote-connect-timeout')),
    options: settings.map(([name]) => name).filter((name) => !guestSettings.includes(name)),
  };
}

function noAddress(node: string): Diagnostic {
  return diagnose('NO_ADDRESS', { node, address: node });
}

function sayAlreadyGuest(
  guest: GuestNode,
  request: AddGuestRequest,
  findings: readonly Diagnostic[],
): Diagnostic[] {
  const { name: node, resource, line } = guest;
  if (node !== request.node) return [...findings, diagnose('GUEST_OF_OTHER_NAME', { resource, node, line })];
  const settings = changedSettings(request.settings, current(guest));
  if (settings.length > 0) {
    return [...findings, diagnose('GUEST_SETTINGS_DIFFER', { node, resource, line, settings })];
  }
  if (findings.some(stops)) return [...findings];
  const { address, port } = guest;
  return [...findings, diagnose('ALREADY_GUEST', { node, resource, address, port })];
}

/** The settings that are in force, defaults among them. */
function current({ address, port, connectTimeout }: GuestNode): Settings {
  return [
    ['remote-addr', address],
    ['remote-port', port],
    ['remote-connect-timeout', connectTimeout ?? defaultConnectTimeout],
  ];
}

/** Pacemaker Remote, section 3.1. */
const defaultConnectTimeout = '60s';

/**
 * pcs's order. It writes the address also where it is the name; an empty `remote-addr=` leaves it out. Values that
 * an earlier node may have left in the set are taken out with the empty ones: they would become this node's.
 */
function edits({ document }: State, { node, resource, settings }: AddGuestRequest): readonly CibEdit[] {
  const owner = findResource(document, resource);
  if (owner === undefined) return [];
  const given = new Map(settings);
  const pairs: Settings = [
    ['remote-addr', given.get('remote-addr') ?? node],
    ['remote-connect-timeout', given.get('remote-connect-timeout') ?? ''],
    ['remote-node', node],
    ['remote-port', given.get('remote-port') ?? ''],
  ];
  return setNvpairs(document, owner, 'meta_attributes', pairs, { newSet: 'first' });
}
