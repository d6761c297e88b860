import type { CibOrSection } from '../cib/cib-section.ts';
import { readCluster } from '../cib/read-cluster.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CibWords } from '../grammar/cib-words.ts';
import { readCibTextFile } from '../inspect/cib-text-file.ts';
import type { CibScope } from '../model/cib-scope.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { decideCibPush } from '../plan/cib/push.ts';
import type { State } from '../plan/plan.ts';
import type { Change } from './run.ts';

/** A CIB to be pushed: what was read from the files. */
export interface PushedTexts {
  readonly file: string;
  readonly next: CibOrSection;
  readonly original?: CibOrSection;
  readonly scope?: CibScope;
}

/** Reads the files of `cib-push`. */
export async function pushFromFiles(
  { file = '', original, scope }: CibWords,
  { workingDirectory }: Context,
): Promise<Result<Change, Diagnostic>> {
  const next = await readCibTextFile(file, workingDirectory);
  if (!next.ok) return next;
  const before = original === undefined ? undefined : await readCibTextFile(original, workingDirectory);
  if (before?.ok === false) return before;
  return pushOf({
    file,
    next: next.value,
    ...(before === undefined ? {} : { original: before.value }),
    ...(scope === undefined ? {} : { scope }),
  });
}

/** The change that pushing comes to. A section in a file says by itself which it is. */
export function pushOf({ file, next, original, scope }: PushedTexts): Result<Change, Diagnostic> {
  const pushed = scope ?? next.section ?? 'configuration';
  for (const { section } of original === undefined ? [next] : [next, original]) {
    if (section !== undefined && section !== 'configuration' && section !== pushed) {
      return failure(diagnose('CIB_SCOPE_OTHER', { file, element: section, scope: pushed }));
    }
  }
  return success({
    decide: (state) =>
      decideCibPush(state, {
        file,
        next: next.document,
        ...(original === undefined ? {} : { original: original.document }),
        scope: pushed,
        nextState: { document: next.document, cluster: readCluster(next.document, corosyncNodes(state)) },
      }),
    done: 'CIB updated',
  });
}

function corosyncNodes({ cluster }: State) {
  return cluster.clusterNodes.filter(({ source }) => source === 'corosync.conf');
}
