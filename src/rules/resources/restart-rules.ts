import type { CibDocument, CibElement } from '../../cib/document.ts';
import { nvValue } from '../../cib/nvset.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, nodeNames } from '../../model/cluster.ts';
import { activeParts, type ClusterStatus, partOf, type ResourceStatus } from '../../model/cluster-status.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';

export interface RestartFacts {
  readonly target: CibElement;
  /** The ids that crm_mon has for what runs when it does. */
  readonly parts: readonly string[];
  readonly node?: string;
  readonly status: ClusterStatus;
  /** A restart before this one has left it stopped, which this one brings to its end. */
  readonly brokeOff: boolean;
}

interface Known {
  readonly document: CibDocument;
  readonly cluster: Cluster;
}

/** What speaks against a restart: the node named, nothing that runs, or a cluster that would not touch it. */
export function restartRules(known: Known, facts: RestartFacts): Diagnostic[] {
  const { target, node, brokeOff } = facts;
  const fault = node === undefined ? undefined : nodeFault(known.cluster, target, node);
  if (fault !== undefined) return [fault];
  const active = activeParts(facts.status, facts.parts, node);
  const [unmanaged] = active.filter(({ managed }) => !managed);
  if (unmanaged !== undefined) return [diagnoseUnmanaged(facts, unmanaged)];
  if (active.length > 0 || brokeOff) return [];
  const isDisabled = roleOf(known.document, target) === 'stopped';
  return [diagnose('RESTART_NOT_RUNNING', { resource: target.id, ...optional('node', node), isDisabled })];
}

function nodeFault(cluster: Cluster, target: CibElement, node: string): Diagnostic | undefined {
  if (!['clone', 'master', 'bundle'].includes(target.name)) {
    return diagnose('RESTART_NODE_NEEDS_CLONE', { resource: target.id });
  }
  const known = nodeNames(cluster);
  if (known.includes(node)) return undefined;
  return diagnose('MOVE_NODE_UNKNOWN', { node, ...optional('similar', nearest(node, known)) });
}

/** crm_resource stops nothing of it then, and says that it was restarted. */
function diagnoseUnmanaged({ status, target }: RestartFacts, { id, nodes }: ResourceStatus): Diagnostic {
  const inMaintenance = status.nodes.find(({ name, maintenance }) => maintenance && nodes.includes(name));
  return diagnose('RESTART_UNMANAGED', {
    resource: target.id,
    part: partOf(id),
    ...optional('maintenance', inMaintenance?.name),
  });
}

function roleOf(document: CibDocument, target: CibElement): string | undefined {
  return nvValue(document, target, 'meta_attributes', 'target-role')?.toLowerCase();
}
