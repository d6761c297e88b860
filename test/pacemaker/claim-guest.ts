import { localHost } from '../../src/host/local-host.ts';
import type { CibStore } from '../../src/pacemaker/cib-store.ts';
import { liveStore } from '../../src/pacemaker/live/live-store.ts';
import { quietContext } from '../support/quiet-context.ts';
import { guestEdits } from './guest-edits.ts';

/**
 * A process that makes guest nodes as a changing command does, read, check, write, and again if the CIB
 * changed: `RESOURCE=NODE…`. Prints one line each: `NODE made`, or `NODE taken` where the check refused it.
 */
async function main(): Promise<void> {
  const store = liveStore(localHost(quietContext()));
  for (const claim of process.argv.slice(2)) {
    const [resource = '', node = ''] = claim.split('=');
    process.stdout.write(`${node} ${await claimGuest(store, resource, node)}\n`);
  }
}

async function claimGuest(store: CibStore, resource: string, node: string): Promise<'made' | 'taken'> {
  for (;;) {
    const document = await store.read();
    if (!document.ok) throw new Error(JSON.stringify(document.error));
    const names = [...document.value.configuration.descendants('nvpair')];
    if (names.some((pair) => pair.get('value') === node)) return 'taken';
    const written = await store.write(document.value, guestEdits(document.value, resource, node));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    if (written.value === 'written') return 'made';
  }
}

void main();
