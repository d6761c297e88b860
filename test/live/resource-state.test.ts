import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleMove } from '../../src/apply/settle-move.ts';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../support/one-node-cluster.ts';
import type { PacerRun } from '../support/run-pacer.ts';

const pacer = join(import.meta.dirname, '..', '..', 'bin', 'pacer');

let cluster: OneNodeCluster;

/** Runs pacer on the cluster node, as an administrator there would. */
function onNode(line: string): Promise<PacerRun> {
  const [program = '', ...words] = [...cluster.enter, process.execPath, pacer, ...line.split(' ')];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ status: status ?? -1, stdout, stderr }));
  });
}

async function cib(): Promise<string> {
  const answer = await cluster.host.run({ argv: ['cibadmin', '--query'] });
  return answer.ok ? answer.value.stdout : '';
}

describe.runIf(canStartOneNodeCluster())('daily commands on a running cluster of one node', () => {
  beforeAll(async () => {
    cluster = await startOneNodeCluster();
    for (const id of ['A', 'B', 'C']) {
      const made = await onNode(`resource create ${id} ocf:pacemaker:Dummy`);
      expect(made).toMatchObject({ status: 0 });
    }
    await cluster.host.run({ argv: ['crm_resource', '--wait'] });
  }, 120_000);

  afterAll(() => cluster?.stop());

  test('disable --wait says that the resource has stopped, enable --wait where it runs', async () => {
    const disabled = await onNode('resource disable A --wait=60');
    expect(disabled).toMatchObject({ status: 0 });
    expect(disabled.stderr).toContain("resource 'A' is not running on any node");
    const enabled = await onNode('resource enable A --wait=60');
    expect(enabled).toMatchObject({ status: 0 });
    expect(enabled.stderr).toContain("resource 'A' is running on node 'node1'");
  }, 120_000);

  test('disable --safe refuses what would stop another resource, and changes nothing', async () => {
    await onNode('resource meta B target-role=Started');
    await cluster.host.run({
      argv: ['cibadmin', '--create', '--scope', 'constraints', '--xml-text', colocation],
    });
    const before = await cib();
    const refused = await onNode('resource disable B --safe');
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.stderr).toContain("would have an effect on other resources: 'C'");
    expect(epochOf(await cib())).toBe(epochOf(before));
    expect(await onNode('resource disable A --safe')).toMatchObject({ status: 0 });
    await onNode('resource enable A --wait=60');
  }, 120_000);

  test('disable --simulate --brief names the other resources that would be affected, and nothing else', async () => {
    expect(await onNode('resource disable B --simulate --brief')).toMatchObject({ status: 0, stdout: 'C\n' });
  });

  test('disable --simulate shows what would happen, and changes nothing', async () => {
    const shown = await onNode('resource disable B --simulate');
    expect(shown).toMatchObject({ status: 0 });
    expect(shown.stdout).toMatch(/B stops on node1/);
    expect(shown.stdout).toMatch(/C stops on node1/);
  }, 60_000);

  test('move without another node is refused before anything is changed', async () => {
    const before = await cib();
    const refused = await onNode('resource move A');
    expect(refused).toMatchObject({ status: 1 });
    expect(epochOf(await cib())).toBe(epochOf(before));
  }, 60_000);

  test('move to where it runs is nothing to do', async () => {
    const done = await onNode('resource move A node1');
    expect(done).toMatchObject({ status: 0 });
    expect(done.stderr).toContain("resource 'A' is running on node 'node1' already");
  }, 60_000);

  test('ban without a node means the one that it runs on; clear takes it away', async () => {
    const banned = await onNode('resource ban A --wait=60');
    expect(banned).toMatchObject({ status: 0 });
    expect(await cib()).toContain('id="cli-ban-A-on-node1"');
    const cleared = await onNode('resource clear A --wait=60');
    expect(cleared.stderr).toContain('Removing constraint: cli-ban-A-on-node1');
    expect(await cib()).not.toContain('cli-ban-A');
  }, 120_000);

  test('a move that fails takes its constraint away and says where the resource is', async () => {
    await cluster.host.run({ argv: ['cibadmin', '--create', '--scope', 'constraints', '--xml-text', ban] });
    const settled = await settleMove(
      cluster.host,
      {
        step: 'settle-move',
        resource: 'A',
        primitives: ['A'],
        expected: { on: 'node2' },
        constraint: 'cli-ban-A-on-node1',
        seconds: 60,
      },
      {},
    );
    expect(settled).toMatchObject({ error: { code: 'MOVE_FAILED', facts: { nodes: [] } } });
    expect(await cib()).not.toContain('cli-ban-A');
  }, 90_000);

  test('restart stops and starts a resource, and leaves the configuration as it was', async () => {
    const before = resourcesIn(await cib());
    const restarted = await onNode('resource restart B');
    expect(restarted).toMatchObject({ status: 0 });
    expect(restarted.stderr).toMatch(
      /with 'B' .*: 'C'\n(.*\n)*resource 'B' is running on node 'node1'\nB successfully restarted/,
    );
    expect(resourcesIn(await cib())).toBe(before);
  }, 120_000);

  test('a restart after which the resource does not start says so', async () => {
    await onNode('resource update A state=/run/pacer-restart/A');
    await cluster.host.run({ argv: ['mkdir', '-p', '/run/pacer-restart'] });
    await onNode('resource cleanup A');
    await cluster.host.run({ argv: ['crm_resource', '--wait'] });
    await onNode('resource update A op_sleep=3');
    await cluster.host.run({ argv: ['crm_resource', '--wait'] });
    const restarting = onNode('resource restart A');
    await until(async () => (await cib()).includes('pacer-restart-A'));
    await cluster.host.run({ argv: ['rm', '-rf', '/run/pacer-restart'] });
    const failed = await restarting;
    expect(failed).toMatchObject({ status: 1 });
    expect(failed.stderr).toContain("Error: 'A' was stopped, and not all is running again that was: 'A'");
    expect(failed.stderr).toContain('A_start_0 on node1');
    expect(await cib()).not.toContain('pacer-restart-A');
  }, 120_000);

  test('cleanup says what it cleaned up, or that there is no such resource', async () => {
    const cleaned = await onNode('resource cleanup A');
    expect(cleaned).toMatchObject({ status: 0 });
    expect(cleaned.stderr).toContain('Cleaned up A on node1');
    const unknown = await onNode('resource cleanup nosuch');
    expect(unknown).toMatchObject({ status: 1 });
    expect(unknown.stderr).toContain('unable to forget failed operations of resource: nosuch');
    expect(await onNode('resource refresh A node=node1')).toMatchObject({ status: 0 });
  }, 60_000);

  test('a property is set, and read back', async () => {
    expect(await onNode('property set cluster-recheck-interval=2min')).toMatchObject({ status: 0 });
    const listed = await onNode('property config cluster-recheck-interval');
    expect(listed.stdout).toContain('cluster-recheck-interval: 2min');
  }, 60_000);
});

const ban = '<rsc_location id="cli-ban-A-on-node1" rsc="A" node="node1" score="-INFINITY"/>';
const colocation = '<rsc_colocation id="C-with-B" rsc="C" with-rsc="B" score="INFINITY"/>';

const resourcesIn = (text: string) => /<resources>[\s\S]*<\/resources>/.exec(text)?.[0];

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}

function epochOf(text: string): string | undefined {
  return / epoch="(\d+)"/.exec(text)?.[1];
}
