import type { Context } from '../../model/context.ts';
import type { CibStore } from '../cib-store.ts';
import { lockFile } from '../file/file-lock.ts';

/** Seconds to wait for the write of another pacer. */
const patience = 30;

/**
 * Writes one at a time where `CIB_file` makes cibadmin work on a file: it then reads, changes and writes the file
 * without a lock, and of two at once one is lost. In a running cluster the daemon takes care of that.
 */
export function writesInTurn(
  store: CibStore,
  file: string,
  context: Pick<Context, 'now' | 'randomBytes' | 'note'>,
): CibStore {
  return {
    ...store,
    async write(document, edits) {
      const lock = await lockFile(file, patience, context);
      if (!lock.ok) return lock;
      try {
        return await store.write(document, edits);
      } finally {
        lock.value.release();
      }
    },
  };
}
