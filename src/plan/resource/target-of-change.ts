import type { CibDocument, CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { State } from '../plan.ts';

/** The resource that a command names; an id in another letter case is pointed out. */
export function targetOfChange(state: State, id: string): Result<CibElement, Diagnostic> {
  const element = findResource(state.document, id);
  if (element !== undefined) return success(element);
  return failure(
    diagnose('RESOURCE_UNKNOWN', { resource: id, ...optional('similar', similarId(state, id)) }),
  );
}

function similarId({ document, cluster }: State, id: string): string | undefined {
  const uses = cluster.names.get(nameKey(id)) ?? [];
  return uses.map(({ name }) => name).find((name) => isResource(document, name));
}

function isResource(document: CibDocument, id: string): boolean {
  return findResource(document, id) !== undefined;
}
