import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PacerRun, runPacer } from '../../../support/run-pacer.ts';

/** Runs pacer with `-f` on a file that holds this CIB. */
export function onFile(text: string, ...words: string[]): Promise<PacerRun> {
  return withFile(text, (file) => runPacer(['-f', file, ...words]));
}

/** What pcs writes to standard output for the same. */
export function pcsOnFile(text: string, ...words: string[]): Promise<string> {
  return withFile(text, async (file) => (await promisify(execFile)('pcs', ['-f', file, ...words])).stdout);
}

async function withFile<T>(text: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pacer-reading-'));
  try {
    const file = join(folder, 'cib.xml');
    await writeFile(file, text);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
