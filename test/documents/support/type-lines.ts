import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { PacerRun } from '../../support/run-pacer.ts';

const bin = join(import.meta.dirname, '..', '..', '..', 'bin');

/** What lines of a document did, typed into a shell one after the other. */
export interface OnFile extends PacerRun {
  /** The configuration file afterwards. */
  readonly cib: string;
}

/**
 * Types lines as a document has them, word for word, where `pacer` works on a file with this configuration. Ends
 * with the first line that fails.
 */
export async function typeOnFile(configuration: string, ...lines: readonly string[]): Promise<OnFile> {
  const folder = await mkdtemp(join(tmpdir(), 'pacer-document-'));
  const file = join(folder, 'cib.xml');
  try {
    await writeFile(file, configuration);
    const run = await typeLines(
      { HOME: folder },
      'pacer() { command pacer -f "$HOME/cib.xml" "$@"; }',
      ...lines,
    );
    return { ...run, cib: await readFile(file, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Types lines into a shell that finds pacer in its PATH and keeps pacer's journal in HOME. */
export function typeLines(
  env: { readonly HOME: string; readonly PACER_HOST?: string },
  ...lines: readonly string[]
) {
  const child = spawn('/bin/sh', ['-e', '-c', lines.join('\n')], {
    cwd: env.HOME,
    env: { PATH: [bin, process.env['PATH'] ?? ''].join(delimiter), LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise<PacerRun>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? -1, stdout, stderr }));
  });
}
