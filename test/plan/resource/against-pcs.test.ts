import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../../support/require-tool.ts';
import { alikeLines, differences } from './pcs-command-lines.ts';
import { runResourceCommand, wordsOf } from './run-decision.ts';

const run = promisify(execFile);
const clusterFile = new URL('./fixtures/cluster.xml', import.meta.url);

describeWith(['pcs', 'xmllint', 'crm_resource'], 'resource commands next to pcs 0.11', () => {
  let folder = '';
  let cluster = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-against-pcs-'));
    cluster = await readFile(clusterFile, 'utf8');
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.concurrent.each(alikeLines)('%s: pcs and pacer do the same', { timeout: 60_000 }, async (line) => {
    const { pcs, pacer } = await runBoth(line);
    expect(pacer).toEqual(pcs);
  });

  test.concurrent.each(
    differences.map((difference) => [difference.line, difference.reason, difference] as const),
  )('%s: %s', { timeout: 60_000 }, async (line, _reason, { pcsAccepts, pacerAccepts }) => {
    const { pcs, pacer } = await runBoth(line);
    expect({ pcs: pcs.accepted, pacer: pacer.accepted }).toEqual({ pcs: pcsAccepts, pacer: pacerAccepts });
    expect(pacer).not.toEqual(pcs);
  });

  async function runBoth(line: string) {
    const words = wordsOf(line);
    return { pcs: await runPcs(words), pacer: await runPacer(words) };
  }

  async function runPcs(words: readonly string[]) {
    const file = join(folder, `${crypto.randomUUID()}.xml`);
    await writeFile(file, cluster);
    const accepted = await run('pcs', ['-f', file, ...words]).then(
      () => true,
      () => false,
    );
    return { accepted, configuration: accepted ? await configurationOf(file) : 'unchanged' };
  }

  async function runPacer(words: readonly string[]) {
    const { errors, text } = await runResourceCommand(cluster, words);
    const accepted = errors.length === 0;
    const file = join(folder, `${crypto.randomUUID()}.xml`);
    await writeFile(file, text);
    return { accepted, configuration: accepted ? await configurationOf(file) : 'unchanged' };
  }

  /** Canonical XML sorts attributes; white space between elements does not count. */
  async function configurationOf(file: string): Promise<string> {
    const { stdout } = await run('xmllint', ['--xpath', '/cib/configuration', file]);
    await writeFile(file, stdout.replaceAll(/>\s+</g, '><'));
    const canonical = await run('xmllint', ['--c14n', file]);
    return canonical.stdout.replaceAll('><', '>\n<');
  }
});
