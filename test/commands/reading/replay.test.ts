import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../../output/support/select-from.ts';
import { cib } from '../../support/cluster-builder.ts';
import { runPacer } from '../../support/run-pacer.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacer-replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the commands of resource config, run in a shell on an empty configuration', () => {
  const original = fixture('replayable');

  test('make the same resources and nodes, ids included, and say that nothing is left out', async () => {
    const commands = await runPacer(['-f', original, 'resource', 'config', '--output-format=cmd']);
    expect(commands.stderr).toBe('');
    expect(commands.stdout).not.toContain('--force');
    const copy = await replay(commands.stdout);
    expect(await configOf(copy)).toEqual(await configOf(original));
    expect(await nodesOf(copy)).toEqual(await nodesOf(original));
  });

  test('make the same nodes of those without an address of their own', async () => {
    const file = join(folder, 'names.xml');
    await writeFile(file, cib().vm('vm1').guest('guest1', 'vm1').remote('remote1').text());
    const { stdout } = await runPacer(['-f', file, 'resource', 'config', '--output-format=cmd']);
    expect(await nodesOf(await replay(stdout))).toEqual(await nodesOf(file));
  });

  // The nvpairs of the second set cannot keep their ids: no command chooses them, as in pcs.
  test('make one set of several, with new ids', async () => {
    const sets =
      '<meta_attributes id="b"><nvpair id="b-1" name="priority" value="2"/><nvpair id="b-2" name="x" value="3"/></meta_attributes>' +
      '<operations><op id="m" name="monitor" interval="10s"/></operations>';
    const file = join(folder, 'several.xml');
    await writeFile(
      file,
      cib()
        .primitive('a', { meta: { priority: '1' }, raw: sets })
        .text(),
    );
    const { stdout } = await runPacer(['-f', file, 'resource', 'config', '--output-format=cmd']);
    const text = (await runPacer(['-f', await replay(stdout), 'resource', 'config'])).stdout;
    expect(text).toContain('  Meta Attributes: a-meta_attributes\n    priority=1\n    x=3\n  Operations:');
  });
});

describe('the commands of stonith config, run in a shell on an empty configuration', () => {
  const original = fileURLToPath(new URL('../stonith/fixtures/devices.xml', import.meta.url));

  test('make the same devices and levels', async () => {
    const commands = await runPacer(['-f', original, 'stonith', 'config', '--output-format=cmd']);
    const copy = await replay(commands.stdout);
    const [before, after] = await Promise.all([original, copy].map(stonithConfigOf));
    expect(after).toBe(before);
    expect(before).toContain('Level 1 - f1,f2');
  });
});

/** Runs the commands as a user would, but on a new file; returns its path. */
async function replay(commands: string): Promise<string> {
  const file = join(await mkdtemp(join(folder, 'new-')), 'cib.xml');
  await writeFile(file, cib().text());
  const pacer = resolve(import.meta.dirname, '../../../bin/pacer');
  await promisify(execFile)('sh', ['-ec', `pacer() { '${pacer}' -f '${file}' "$@"; }\n${commands}`]);
  return file;
}

async function configOf(file: string): Promise<unknown> {
  return JSON.parse((await runPacer(['-f', file, 'resource', 'config', '--output-format=json'])).stdout);
}

async function stonithConfigOf(file: string): Promise<string> {
  return (await runPacer(['-f', file, 'stonith', 'config'])).stdout;
}

async function nodesOf(file: string): Promise<unknown> {
  return JSON.parse((await runPacer(['-f', file, 'node', 'list', '--output-format=json'])).stdout);
}
