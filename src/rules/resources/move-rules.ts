import { isRemoteAgent } from '../../agents/agent-name.ts';
import type { CibDocument, CibElement } from '../../cib/document.ts';
import { containerOf, findResource, resourcesUnder } from '../../cib/find-resource.ts';
import { nvValue } from '../../cib/nvset.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { booleanOf } from '../../model/boolean.ts';
import { type Cluster, nodeNames } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { agentOf } from './agent-of.ts';
import { unknownTarget } from './unknown-target.ts';

export interface MoveRequest {
  readonly resource: string;
  readonly node?: string;
  readonly promoted: boolean;
}

interface Known {
  readonly document: CibDocument;
  readonly cluster: Cluster;
}

/** What is wrong with moving, banning or clearing: the resource, the role, the node. */
export function moveRules(known: Known, request: MoveRequest, what: 'move' | 'ban' | 'clear'): Diagnostic[] {
  const element = findResource(known.document, request.resource);
  if (element === undefined || element.name === 'template') {
    const isTarget = (name: string) => findResource(known.document, name) !== undefined;
    return [unknownTarget(known, request.resource, isTarget)];
  }
  return [
    ...kindRules(known.document, element, request, what),
    ...nodeRules(known, element, request.node, what),
  ];
}

function kindRules(
  document: CibDocument,
  element: CibElement,
  { promoted }: MoveRequest,
  what: 'move' | 'ban' | 'clear',
): Diagnostic[] {
  if (what === 'move' && element.name === 'bundle')
    return [diagnose('MOVE_OF_BUNDLE', { bundle: element.id })];
  const clone = cloneAround(element);
  if (promoted && !isPromotable(document, element)) {
    const right = clone !== undefined && isPromotable(document, clone) ? clone.id : undefined;
    return [diagnose('PROMOTED_NEEDS_CLONE', right === undefined ? {} : { clone: right })];
  }
  const inPromotable = clone !== undefined && clone !== element && isPromotable(document, clone);
  return what === 'move' && inPromotable ? [diagnose('MOVE_NEEDS_CLONE', { clone: clone.id })] : [];
}

function cloneAround(element: CibElement): CibElement | undefined {
  if (element.name === 'clone' || element.name === 'master') return element;
  const container = containerOf(element);
  return container === undefined ? undefined : cloneAround(container);
}

function isPromotable(document: CibDocument, element: CibElement): boolean {
  if (element.name === 'master') return true;
  const value = nvValue(document, element, 'meta_attributes', 'promotable') ?? '';
  return element.name === 'clone' && booleanOf(value) === true;
}

function nodeRules(
  { document, cluster }: Known,
  element: CibElement,
  node: string | undefined,
  what: 'move' | 'ban' | 'clear',
): Diagnostic[] {
  if (node === undefined) return [];
  const known = nodeNames(cluster);
  if (!known.includes(node))
    return [diagnose('MOVE_NODE_UNKNOWN', { node, ...optional('similar', nearest(node, known)) })];
  if (what !== 'move' || cluster.clusterNodes.some(({ name }) => name === node)) return [];
  const machines = new Set(cluster.guests.map(({ resource }) => resource));
  const stays = [element, ...resourcesUnder(element)].filter((resource) => {
    const agent = resource.name === 'primitive' ? agentOf(document, resource) : undefined;
    return machines.has(resource.id) || (agent !== undefined && isRemoteAgent(agent));
  });
  return stays.map(({ id }) => diagnose('MOVE_NEEDS_CLUSTER_NODE', { resource: id, node }));
}
