import type { CibDocument } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { StatusFilter } from '../../grammar/status-filter.ts';
import { type Cluster, nodeNames } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';

/** A status of what is not there: crm_mon answers as if nothing were running, which would be taken for the truth. */
export function statusFilterRules(
  { document, cluster }: { readonly document: CibDocument; readonly cluster: Cluster },
  { id, node }: StatusFilter,
): Diagnostic[] {
  const isTag = (name: string) => document.byId(name)?.name === 'tag';
  const problems: Diagnostic[] = [];
  if (id !== undefined && findResource(document, id) === undefined && !isTag(id)) {
    problems.push(diagnose('RESOURCE_OR_TAG_UNKNOWN', { resource: id }));
  }
  if (node !== undefined && !isTag(node)) {
    const names = [...nodeNames(cluster), ...cluster.ghosts.map(({ name }) => name)];
    if (!names.includes(node))
      problems.push(diagnose('MOVE_NODE_UNKNOWN', { node, ...optional('similar', nearest(node, names)) }));
  }
  return problems;
}
