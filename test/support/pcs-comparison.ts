import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, type PcsServer, startPcsServer } from './pcs-server.ts';
import { describeWith } from './require-tool.ts';
import { runPacer } from './run-pacer.ts';

const run = promisify(execFile);

/** A command line on which pacer does something else than pcs 0.11.5, and why. */
export interface Difference {
  readonly line: string;
  readonly reason: string;
  /** Exit statuses of both. */
  readonly pcs: number;
  readonly pacer: number;
}

export interface Comparison {
  readonly title: string;
  /** The CIB that every line is run on, each on a copy of its own. */
  readonly cib: string;
  /** Lines with the same exit status, configuration and standard output. */
  readonly alike: readonly string[];
  readonly differences: readonly Difference[];
}

/** Tests one command line after the other: the installed pcs and the built pacer, each on a copy of the same CIB. */
export function compareWithPcs({ title, cib, alike, differences }: Comparison): void {
  describeWith(['pcs', 'xmllint', 'crm_resource'], title, () => {
    let folder = '';
    let server: PcsServer;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pacer-against-pcs-'));
      server = startPcsServer();
    });
    afterAll(async () => {
      server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test.concurrent.each(alike)('%s: pcs and pacer do the same', { timeout: 120_000 }, async (line) => {
      const { pcs, pacer } = await runBoth(line);
      expect(pacer).toEqual(pcs);
    });

    const cases = differences.map((difference) => [difference.line, difference.reason, difference] as const);
    test.concurrent.each(cases)('%s: %s', { timeout: 120_000 }, async (line, _reason, expected) => {
      const { pcs, pacer } = await runBoth(line);
      expect({ pcs: pcs.status, pacer: pacer.status }).toEqual({
        pcs: expected.pcs,
        pacer: expected.pacer,
      });
      expect(pacer).not.toEqual(pcs);
    });

    async function runBoth(line: string) {
      const words = wordsOf(line);
      return {
        pcs: await onCopy(folder, cib, (file) => server.run(['-f', file, ...words])),
        pacer: await onCopy(folder, cib, (file) => runPacer(['-f', file, ...words])),
      };
    }
  });
}

async function onCopy(folder: string, cib: string, command: (file: string) => Promise<Ended>) {
  const file = join(folder, `${crypto.randomUUID()}.xml`);
  await writeFile(file, cib);
  const { status, stdout } = await command(file);
  return { status, stdout, configuration: await configurationOf(file) };
}

/** Canonical XML sorts attributes; white space between elements does not count. */
async function configurationOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const from = text.indexOf('<configuration>');
  const to = text.indexOf('</configuration>') + '</configuration>'.length;
  await writeFile(file, text.slice(from, to).replaceAll(/>\s+</g, '><'));
  const { stdout } = await run('xmllint', ['--c14n', file]);
  return stdout.replaceAll('><', '>\n<');
}

/** Words as a shell splits them; single quotes keep blanks. */
function wordsOf(line: string): string[] {
  return (line.match(/(?:[^\s']|'[^']*')+/g) ?? []).map((word) => word.replaceAll("'", ''));
}
