import { randomBytes } from 'node:crypto';
import { fileStore } from '../../../src/pacemaker/file/file-store.ts';
import { newResource } from '../new-resource.ts';

/** A process that adds resources to a CIB file: `FILE ID…`, one whole change after another. */
async function main(): Promise<void> {
  const [file = '', ...ids] = process.argv.slice(2);
  for (const id of ids) await addResource(file, id);
}

async function addResource(file: string, id: string): Promise<void> {
  const context = { workingDirectory: process.cwd(), now: Date.now, randomBytes };
  const store = fileStore(file, context, 'change');
  const document = await store.read();
  if (!document.ok) throw new Error(document.error.code);
  const written = await store.write(document.value, [newResource(document.value, id)]);
  await store.release?.();
  if (!written.ok) throw new Error(written.error.code);
  if (written.value !== 'written') throw new Error(written.value);
}

void main();
