import type { CibDocument, CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, type GuestNode, nameKey, type PacemakerRemoteNode } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { removedInMaintenance } from '../../rules/nodes/removed-in-maintenance.ts';
import { unmanagedThere } from '../../rules/nodes/unmanaged-there.ts';
import type { Decision, State } from '../plan.ts';
import { Removal } from '../resource/removal.ts';
import { removeReferences, takeWhole } from '../resource/remove-references.ts';
import { resourcesThatGo } from '../resource/resources-that-go.ts';
import { findNodes } from './find-nodes.ts';
import { clusterNodeNamed, nodeNotFound } from './not-this-node.ts';
import { alsoAboutNode, nodeRecords, onlyAboutNodes } from './references-to-node.ts';
import { stops } from './stops.ts';

export interface RemoveNodeRequest {
  /** A node's name, its connect address, or the resource that defines it. */
  readonly node: string;
  /** Only nodes of this kind count; both where it is absent. */
  readonly kind?: 'guest' | 'remote';
  /**
   * Whether the user said where its host is (`--ssh-address`). Then a node that is not configured any more is no
   * error: an earlier removal changed the CIB and broke off before the host was released.
   */
  readonly hostIsGiven?: boolean;
}

/**
 * Takes a guest or remote node out of the configuration, with everything that is only about it; lists what goes,
 * and warns of what names the node but is about more. The VM resource of a guest node stays as it is.
 */
export function decideRemoveNode(state: State, request: RemoveNodeRequest): Decision {
  const nodes = findNodes(state.cluster, request.node, request.kind);
  const refusal = refuse(state.cluster, request, nodes);
  if (refusal !== undefined && stops(refusal)) return { diagnostics: [refusal], edits: [] };
  const names = namesThatGo(state.cluster, nodes);
  const removal = removeFromCib(state, nodes, names);
  const warnings = names.flatMap((name) => sharedReferences(state.document, name, removal));
  const left = state.where === 'live' ? names.flatMap((name) => leftRunning(state.document, name)) : [];
  const diagnostics = [...(refusal === undefined ? [] : [refusal]), ...removal.notes, ...warnings, ...left];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : removal.edits() };
}

function leftRunning(document: CibDocument, name: string): Diagnostic[] {
  return [...removedInMaintenance(document, name), ...unmanagedThere(document, name)];
}

function refuse(
  cluster: Cluster,
  { node, kind, hostIsGiven }: RemoveNodeRequest,
  nodes: readonly PacemakerRemoteNode[],
): Diagnostic | undefined {
  const [, second] = nodes;
  const resources = nodes.map(({ resource }) => resource);
  if (second !== undefined) return diagnose('NODE_MATCHES_SEVERAL', { node, resources });
  if (nodes.length === 1) return undefined;
  const clusterNode = clusterNodeNamed(cluster, node);
  if (clusterNode !== undefined) return clusterNode;
  const notFound = nodeNotFound(cluster, node, kind);
  const isGone = notFound.code === 'NODE_NOT_FOUND';
  return isGone && hostIsGiven === true ? diagnose('NODE_ONLY_ON_HOST', { node }) : notFound;
}

/** A name that another node has too, by mistake, stays that node's: what is about it is not touched. */
function namesThatGo(
  { guests, remotes, clusterNodes, bundleNodes }: Cluster,
  nodes: readonly PacemakerRemoteNode[],
) {
  const going = new Set(nodes);
  const connected = [...guests, ...remotes].filter((node) => !going.has(node));
  const staying = [...connected, ...clusterNodes, ...bundleNodes];
  const kept = new Set(staying.map(({ name }) => nameKey(name)));
  return nodes.map(({ name }) => name).filter((name) => !kept.has(nameKey(name)));
}

function removeFromCib(
  { document, where }: State,
  nodes: readonly PacemakerRemoteNode[],
  names: readonly string[],
): Removal {
  const connections = nodes.filter(({ kind }) => kind === 'remote').map(({ resource }) => resource);
  const gone = resourcesThatGo(connections.flatMap((id) => findResource(document, id) ?? []));
  const removal = new Removal();
  for (const guest of nodes.filter((node) => node.kind === 'guest')) {
    for (const pair of connectionPairs(document, guest)) removal.take(pair);
  }
  for (const resource of gone) removal.take(resource);
  for (const element of aboutNodes(document, names, where)) takeWhole(element, removal);
  removeReferences(document, new Set([...connections, ...gone.map(({ id }) => id)]), removal);
  removal.notes.push(...gone.map(deletion));
  return removal;
}

function deletion({ name, id, line }: CibElement): Diagnostic {
  return diagnose('RESOURCE_DELETED', { element: name, resource: id, line });
}

/** In whatever set they stand. A set that is empty then stays: an ACL may allow pairs but not sets. */
function connectionPairs(document: CibDocument, { resource }: GuestNode): CibElement[] {
  const sets = findResource(document, resource)?.children('meta_attributes') ?? [];
  return sets
    .flatMap((set) => set.children('nvpair'))
    .filter((pair) => connectionAttributes.has(pair.get('name') ?? ''));
}

const connectionAttributes = new Set(['remote-node', 'remote-addr', 'remote-port', 'remote-connect-timeout']);

/** In a live cluster the status section is Pacemaker's own, and cleaned through it. */
function aboutNodes(document: CibDocument, names: readonly string[], where: State['where']): CibElement[] {
  const own = onlyAboutNodes(document, names);
  return where === 'live' ? own : [...own, ...nodeRecords(document, names)];
}

function sharedReferences(document: CibDocument, node: string, removal: Removal): Diagnostic[] {
  return alsoAboutNode(document, node)
    .filter((element) => !removal.covers(element))
    .map((element) => {
      const { name, id, line } = element;
      const facts = { node, element: name, id, line, ...optional('command', commandFor(element, node)) };
      return diagnose('STILL_REFERS_TO_NODE', facts);
    });
}

/** What to do about an element that names the node among other things. */
function commandFor({ name, id }: CibElement, node: string): string | undefined {
  switch (name) {
    case 'rsc_location':
      return `if it is not needed any more: pacer constraint delete ${id}`;
    case 'acl_target':
    case 'acl_permission':
    case 'fencing-level':
      return `if it is not needed any more: cibadmin --delete --xml-text '<${name} id="${id}"/>'`;
    case 'primitive':
      return `take '${node}' out of pcmk_host_list or pcmk_host_map of the fencing device`;
    default:
      return `take the rule on #uname out of it: cibadmin --query --xpath '//*[@id="${id}"]'`;
  }
}
