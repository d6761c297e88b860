import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runPacer } from '../../support/run-pacer.ts';

const cluster = readFileSync(new URL('./fixtures/cluster.xml', import.meta.url), 'utf8');
const pacer = join(import.meta.dirname, '..', '..', '..', 'bin', 'pacer');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-replay-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('constraint config --output-format=cmd', () => {
  test('makes the same constraints again', async () => {
    const before = write('before.xml', cluster);
    const commands = await runPacer(['-f', before, 'constraint', 'config', '--output-format=cmd']);
    const after = write('after.xml', cluster.replace(/<constraints>.*<\/constraints>/s, '<constraints/>'));
    const script = commands.stdout.replaceAll(/^pacer /gm, `'${pacer}' -f '${after}' `);
    execFileSync('/bin/sh', ['-e', '-c', script], { stdio: 'pipe' });
    const [wanted, made] = await Promise.all([before, after].map(listed));
    expect(made).toBe(wanted);
  });

  /**
   * As listed: without ids, because those of resource sets are made anew; with the actions of orders written out, as the commands write them.
   */
  async function listed(file: string): Promise<string> {
    const { stdout } = await runPacer(['-f', file, 'constraint', 'config', '--all']);
    return stdout
      .replaceAll(/^ {2}(\S+) then (?=\S+ \()/gm, '  start $1 then start ')
      .replaceAll(/^ {2}(start|stop) (\S+) then (?=\S+ \()/gm, '  $1 $2 then $1 ');
  }

  function write(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }
});

test('constraint config --output-format=json has a list for each kind', async () => {
  const file = join(folder, 'cib.xml');
  writeFileSync(file, cluster);
  const { stdout } = await runPacer(['-f', file, 'constraint', 'config', '--output-format=json']);
  const document = JSON.parse(stdout);
  expect(document.location[0]).toEqual({
    resource_id: 'D1',
    resource_pattern: null,
    role: null,
    attributes: {
      constraint_id: 'location-D1-node1-100',
      score: '100',
      node: 'node1',
      rules: [],
      lifetime: [],
      resource_discovery: null,
    },
  });
  expect(document.order_set[0].resource_sets[0].resources_ids).toEqual(['D1', 'D2']);
});
