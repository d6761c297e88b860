import type { CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { NodeScore } from '../../grammar/constraint-location.ts';
import { nameKey, type PacemakerRemoteNode } from '../../model/cluster.ts';
import type { RuleState } from '../nodes/surroundings.ts';

/**
 * What makes a node is placed on cluster nodes only: the virtual machine of a guest and the connection of a remote
 * node never start on a guest or remote node, their own least of all (the scheduler of 2.1.5 leaves them stopped).
 */
export function remotePlacement(
  state: RuleState,
  resource: string,
  nodes: readonly NodeScore[],
): Diagnostic[] {
  const makes = nodesMadeBy(state, resource);
  if (makes.length === 0) return [];
  const { guests, remotes } = state.cluster;
  const preferred = nodes.filter(({ score }) => isPositive(score));
  return preferred.flatMap(({ node: name }) => {
    const target = [...guests, ...remotes].find((node) => nameKey(node.name) === nameKey(name));
    return target === undefined ? [] : makes.map((made) => refuse(made, target, resource));
  });
}

/** The guest and remote nodes behind a resource or anything in it. */
export function nodesMadeBy({ document, cluster }: RuleState, id: string): PacemakerRemoteNode[] {
  const element = findResource(document, id);
  if (element === undefined) return [];
  const ids = new Set(primitivesIn(element).map((primitive) => primitive.id));
  return [...cluster.guests, ...cluster.remotes].filter(({ resource }) => ids.has(resource));
}

function primitivesIn(element: CibElement): CibElement[] {
  return element.name === 'primitive' ? [element] : [...element.descendants('primitive')];
}

function isPositive(score: string): boolean {
  return !score.startsWith('-') && !/^\+?0*$/.test(score);
}

function refuse(made: PacemakerRemoteNode, target: PacemakerRemoteNode, placed: string): Diagnostic {
  const { kind, resource } = made;
  const facts = { resource, node: target.name, kind, placed };
  const isOwn = kind === target.kind && resource === target.resource;
  return isOwn ? diagnose('LOCATION_ON_OWN_NODE', facts) : diagnose('LOCATION_ON_REMOTE', facts);
}
