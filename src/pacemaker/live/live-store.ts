import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { parseCib } from '../../cib/parse.ts';
import { toPatch } from '../../cib/to-patch.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { CibStore, WriteOutcome } from '../cib-store.ts';
import { patchCib } from '../tools/cibadmin-patch.ts';
import { queryCib } from '../tools/cibadmin-query.ts';
import { startFrom } from './patch-version.ts';

/**
 * How often a patch is sent again because only the status moved. In a busy cluster every operation that ends
 * counts `num_updates` up, but hardly ten times in the 20 ms between reading and sending.
 */
const maximumAttempts = 10;

/**
 * The CIB of a running cluster, through `cibadmin` on one of its nodes. What is sent is the smallest edit, with
 * the version it was decided on: Pacemaker refuses it (status 103) when anything was written since. Where only
 * `num_updates` moved (status, not configuration), the same edit is sent again under the new version.
 */
export function liveStore(host: Host): CibStore {
  async function read(): Promise<Result<CibDocument, Diagnostic>> {
    const text = await queryCib(host);
    return text.ok ? parseCib(text.value, 'live') : text;
  }

  async function write(
    document: CibDocument,
    edits: readonly CibEdit[],
  ): Promise<Result<WriteOutcome, Diagnostic>> {
    if (edits.length === 0) return success('written');
    const schema = document.root.get('validate-with') ?? 'its schema';
    let patch = await toPatch(document, edits);
    for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
      const patched = await patchCib(host, patch, schema);
      if (!patched.ok) return patched;
      if (patched.value === 'patched') return success('written');
      const current = await read();
      if (!current.ok) return current;
      if (!isSameConfiguration(current.value, document)) return success('changed meanwhile');
      patch = startFrom(patch, current.value);
    }
    return failure(diagnose('CIB_ALWAYS_BUSY', { attempts: maximumAttempts }));
  }

  return { where: 'live', read, write };
}

/** `epoch` counts changes of the configuration, `admin_epoch` the administrator's own resets of it. */
function isSameConfiguration(one: CibDocument, other: CibDocument): boolean {
  return ['admin_epoch', 'epoch'].every((part) => one.root.get(part) === other.root.get(part));
}
