import type { CibDocument, CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { namesIn } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { State } from '../plan.ts';

/** The resource that a command names; the one that was probably meant is pointed out. */
export function targetOfChange(state: State, id: string): Result<CibElement, Diagnostic> {
  const element = findResource(state.document, id);
  if (element !== undefined) return success(element);
  return failure(
    diagnose('RESOURCE_UNKNOWN', { resource: id, ...optional('similar', similarId(state, id)) }),
  );
}

function similarId({ document, cluster }: State, id: string): string | undefined {
  return nearest(
    id,
    namesIn(cluster).filter((name) => isResource(document, name)),
  );
}

function isResource(document: CibDocument, id: string): boolean {
  return findResource(document, id) !== undefined;
}
