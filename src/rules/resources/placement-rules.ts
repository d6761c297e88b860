import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import type { AgentName } from '../../agents/agent-name.ts';
import { bundleParts } from '../../cib/bundle-names.ts';
import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ClonePlacement, GroupPlacement, Placement } from '../../grammar/placement.ts';
import type { Cluster } from '../../model/cluster.ts';
import { unreachable } from '../../model/unreachable.ts';
import { newIdRules } from '../names/new-id-rules.ts';
import { cloneOptions } from './clone-options.ts';
import { replicaNames } from './replica-names.ts';

interface NewResource {
  readonly id: string;
  readonly agent: AgentName;
  readonly metadata: AgentMetadata | undefined;
  readonly placement: Placement;
}

interface RuleState {
  readonly document: CibDocument;
  readonly cluster: Cluster;
}

/** Whether a new resource can go where it was asked for: the group, bundle or clone that it names. */
export function placementRules(state: RuleState, resource: NewResource): Diagnostic[] {
  const { placement } = resource;
  switch (placement.kind) {
    case 'alone':
      return [];
    case 'clone':
      return cloneRules(state, resource, placement);
    case 'group':
      return groupRules(state, resource.id, placement);
    case 'bundle':
      return bundleRules(state, resource.id, placement.bundle);
    default:
      return unreachable(placement);
  }
}

function cloneRules(state: RuleState, resource: NewResource, placement: ClonePlacement): Diagnostic[] {
  const { id, agent, metadata } = resource;
  const promotable = placement.promotable ? [['promotable', 'true'] as const] : [];
  return [
    ...(placement.id === undefined ? [] : containerIdRules(state, placement.id, 'clone', id)),
    ...cloneOptions(agent, metadata, [...placement.meta, ...promotable]),
  ];
}

function groupRules(state: RuleState, id: string, { group, beside }: GroupPlacement): Diagnostic[] {
  const element = state.document.byId(group);
  if (element !== undefined && element.name !== 'group') {
    return [diagnose('NOT_A_GROUP', { id: group, element: element.name, line: element.line })];
  }
  const made = element === undefined ? containerIdRules(state, group, 'group', id) : [];
  if (beside === undefined || hasMember(element, beside.resource)) return made;
  return [...made, diagnose('NOT_IN_GROUP', { resource: beside.resource, group })];
}

function hasMember(group: CibElement | undefined, resource: string): boolean {
  return group?.children('primitive').some(({ id }) => id === resource) ?? false;
}

function containerIdRules(
  state: RuleState,
  id: string,
  kind: 'clone' | 'group',
  resource: string,
): Diagnostic[] {
  if (id === resource) return [diagnose('ID_TWICE', { id, kind })];
  return newIdRules(state, id, kind);
}

function bundleRules(state: RuleState, resource: string, bundle: string): Diagnostic[] {
  const element = state.document.byId(bundle);
  if (element === undefined) return [diagnose('BUNDLE_UNKNOWN', { bundle })];
  if (element.name !== 'bundle') {
    return [diagnose('NOT_A_BUNDLE', { id: bundle, element: element.name, line: element.line })];
  }
  const inner = element.child('primitive');
  if (inner !== undefined) return [diagnose('BUNDLE_FULL', { bundle, resource: inner.id, line: inner.line })];
  const network = element.child('network');
  // A replica without an address or a port of its own is one whose pacemaker_remote the cluster cannot reach.
  const isReachable =
    network?.get('control-port') !== undefined || network?.get('ip-range-start') !== undefined;
  const unreached = isReachable
    ? []
    : [diagnose('BUNDLE_NOT_REACHABLE', { bundle, resource, line: element.line })];
  // Its replicas become nodes with the resource.
  const parts = bundleParts(element);
  return parts === undefined
    ? unreached
    : [...unreached, ...replicaNames(state, { ...parts, hasPrimitive: true })];
}
