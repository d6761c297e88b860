import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../../support/one-node-cluster.ts';

const pacer = join(import.meta.dirname, '..', '..', '..', 'bin', 'pacer');

describe.skipIf(!canStartOneNodeCluster())('on a node of a running cluster', { timeout: 120_000 }, () => {
  let cluster: OneNodeCluster;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-modes-'));
    cluster = await startOneNodeCluster();
    for (const id of ['A', 'B']) await here('resource', 'create', id, 'ocf:pacemaker:Dummy', '--wait=60');
  }, 120_000);

  afterAll(async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('node standby without a node is this one: its resources stop, and start again', async () => {
    expect(await here('node', 'standby', '--wait=60')).toBe('');
    expect(await status()).toMatch(/Node node1: standby/);
    expect(await running()).toEqual([]);
    await here('node', 'unstandby', '--wait=60');
    expect(await running()).toEqual(['A', 'B']);
  });

  test('an attribute set by pacer is what crm_attribute reads', async () => {
    await here('node', 'attribute', 'node1', 'rack=2');
    const value = await run('crm_attribute', '--node', 'node1', '--name', 'rack', '--query', '--quiet');
    expect(value.trim()).toBe('2');
  });

  test('a maintained node leaves its resources running, unmanaged', async () => {
    await here('node', 'maintenance', 'node1', '--wait=60');
    expect(await status()).toMatch(/A\t.*maintenance|A\t.*unmanaged/);
    await here('node', 'unmaintenance', 'node1', '--wait=60');
    expect(await running()).toEqual(['A', 'B']);
  });

  test('resources go into a group, are cloned, come back out of both, and run', async () => {
    await here('resource', 'group', 'add', 'G', 'A', 'B', '--wait=60');
    expect(await running()).toEqual(['A', 'B']);
    await here('resource', 'clone', 'G', 'interleave=true', '--wait=60');
    expect(await status()).toContain('Clone Set: G-clone [G]');
    await here('resource', 'unclone', 'G', '--wait=60');
    await here('resource', 'ungroup', 'G', '--wait=60');
    expect(await running()).toEqual(['A', 'B']);
  });

  test('a fencing device is taken, and listed as crm_mon has it', async () => {
    await here('stonith', 'create', 'dog', 'fence_watchdog', '--disabled');
    expect(await here('stonith')).toContain('  * dog\t(stonith:fence_watchdog):\t Stopped (disabled)');
  });

  async function running(): Promise<string[]> {
    const lines = (await status())
      .split('\n')
      .filter((line) => line.includes(': Started') || line.includes('\t Started'));
    return lines.map((line) => /\* (\w+)/.exec(line)?.[1] ?? '').sort();
  }

  const status = () => run('crm_mon', '-1rf');
  const here = (...words: string[]) => run(pacer, ...words);

  /** Standard output; a failure fails the test. */
  function run(...words: string[]): Promise<string> {
    const [program = '', ...rest] = [...cluster.enter, ...words];
    const env = { ...process.env, XDG_STATE_HOME: folder };
    return new Promise((resolve, reject) => {
      execFile(program, rest, { env }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${words.join(' ')}: ${stderr}`));
      });
    });
  }
});
