import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { failure, type Result, success } from '../model/result.ts';
import { liveStore } from '../pacemaker/live/live-store.ts';

/** How often somebody else may change the configuration meanwhile. */
const attempts = 8;

/** Takes elements out of the live CIB again; those that are gone already are right as they are. */
export async function removeElements(host: Host, ids: readonly string[]): Promise<Result<void, Diagnostic>> {
  const store = liveStore(host);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const read = await store.read();
    if (!read.ok) return read;
    const elements = ids.flatMap((id) => read.value.byId(id) ?? []);
    if (elements.length === 0) return success(undefined);
    const written = await store.write(
      read.value,
      elements.map((element) => ({ edit: 'remove', element })),
    );
    if (!written.ok) return written;
    if (written.value === 'written') return success(undefined);
  }
  return failure(diagnose('CIB_CHANGES_TOO_OFTEN', { attempts }));
}
