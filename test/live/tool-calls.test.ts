import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../support/one-node-cluster.ts';

const pacer = join(import.meta.dirname, '..', '..', 'bin', 'pacer');

let cluster: OneNodeCluster;
let folder: string;

/** Runs a program on the node, as its administrator would. */
function onNode(...argv: string[]) {
  const [program = '', ...words] = [...cluster.enter, ...argv];
  const env = { PATH: process.env['PATH'], XDG_STATE_HOME: folder };
  return spawnSync(program, words, { encoding: 'utf8', env });
}

/** Runs pacer with `--debug` and gives the names of Pacemaker's tools that it called. */
function toolsCalled(...words: string[]): string[] {
  const { status, stderr } = onNode(pacer, ...words, '--debug');
  expect(stderr).not.toContain('Error:');
  expect(status).toBe(0);
  return [...stderr.matchAll(/^debug: [^\n]*?\$ (?:\w+=\S+ )*(cibadmin|crm_\w+)/gm)].map(
    ([, tool = '']) => tool,
  );
}

describe.runIf(canStartOneNodeCluster())(
  'the calls of Pacemaker’s tools, each of which takes longer than pacer',
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pacer-calls-'));
      cluster = await startOneNodeCluster();
      const machine = '<primitive id="vm1" class="ocf" provider="pacemaker" type="Dummy"/>';
      onNode('cibadmin', '--create', '--scope', 'resources', '--xml-text', machine);
      // A cluster that is still starting something writes states meanwhile, and a patch is sent once more.
      onNode('crm_resource', '--wait');
    }, 60_000);

    afterAll(async () => {
      await cluster?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('a new guest node: the CIB is read, simulated and patched', () => {
      const words = ['cluster', 'node', 'add-guest', 'guest1', 'vm1', '--skip-offline'];
      expect(toolsCalled(...words)).toEqual(['cibadmin', 'crm_simulate', 'cibadmin']);
    });

    test('a listing of nodes: the CIB is read', () => {
      expect(toolsCalled('node', 'list')).toEqual(['cibadmin']);
    });
  },
);
