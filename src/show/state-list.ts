import type { CibDocument } from '../cib/document.ts';
import { readConfiguredResources } from '../cib/read-configured-resources.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { parseStatusFilter, type StatusFilter } from '../grammar/status-filter.ts';
import type { ConfiguredResource } from '../model/configured-resource.ts';
import { failure, type Result, success } from '../model/result.ts';
import { resourceTreeLines } from '../output/resource-tree-text.ts';
import { withMembers } from '../output/select-resources.ts';
import { listedLines, readStatusText } from '../pacemaker/tools/crm-mon-text.ts';
import type { Looking } from '../reach/looking.ts';
import { statusFilterRules } from '../rules/resources/status-filter-rules.ts';

/** What the list is of where no id is named; an id shows what it names, a fencing device too. */
export interface ListKind {
  readonly pick: (statusText: string) => string[];
  readonly configured: (resources: readonly ConfiguredResource[]) => readonly ConfiguredResource[];
  /** What stands for an empty list. */
  readonly none: string;
}

export interface StateList {
  readonly filter: StatusFilter;
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Resources with their states as crm_mon lists them, those that `[ID|TAG] [node=NODE] [--hide-inactive]` names. */
export async function stateList(
  looking: Looking,
  kind: ListKind,
): Promise<Result<StateList, readonly Diagnostic[]>> {
  const { words, options } = looking.input;
  const parsed = parseStatusFilter(words);
  if (!parsed.ok) return failure([parsed.error]);
  const filter = parsed.value;
  const problems = statusFilterRules(looking.state, filter);
  if (problems.length > 0) return failure(problems);
  const told = await crmMonLines(looking, kind, filter);
  if (!told.ok) return failure([told.error]);
  const isFiltered = options.hideInactive || Object.keys(filter).length > 0;
  const none = isFiltered ? 'No active resources' : kind.none;
  return success({ filter, ...told.value, lines: told.value.lines.length === 0 ? [none] : told.value.lines });
}

type Told = Pick<StateList, 'lines' | 'diagnostics'>;

/** Of a file too, which crm_mon reads in the cluster's place; where it is not installed, as configured. */
async function crmMonLines(
  { cluster, state, input, context }: Looking,
  kind: ListKind,
  filter: StatusFilter,
): Promise<Result<Told, Diagnostic>> {
  const { file = '', hideInactive } = input.options;
  const host =
    cluster.door?.host ?? (await (await import('../inspect/file-host.ts')).fileHost(file, context));
  const text = await readStatusText(host, { full: false, hideInactive, ...filter });
  if (text.ok) {
    return success({
      lines: (filter.id === undefined ? kind.pick : listedLines)(text.value),
      diagnostics: [],
    });
  }
  // Where resources run, and which do not, cannot be told without states.
  const needsStates = cluster.door !== undefined || filter.node !== undefined || hideInactive;
  if (needsStates || text.error.code !== 'CLUSTER_TOOL_MISSING') return text;
  const lines = resourceTreeLines(asConfigured(state.document, kind, filter));
  return success({ lines, diagnostics: [diagnose('FILE_STATE_NOT_READ', { file })] });
}

function asConfigured(
  document: CibDocument,
  kind: ListKind,
  { id }: StatusFilter,
): readonly ConfiguredResource[] {
  if (id === undefined) return kind.configured(readConfiguredResources(document));
  const named = document.byId(id);
  const ids =
    named?.name === 'tag' ? named.children('obj_ref').map((member) => member.get('id') ?? '') : [id];
  const held = readConfiguredResources(document, ids).flatMap(withMembers);
  return held.filter((resource) => ids.includes(resource.id));
}
