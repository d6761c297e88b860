import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CibFileCluster, cibFileCluster } from '../../support/cib-file-cluster.ts';
import { liveCib } from '../../support/live-cib.ts';
import { describeWith } from '../../support/require-tool.ts';
import { type PacerRun, runPacer } from '../../support/run-pacer.ts';

const run = promisify(execFile);

let cluster: CibFileCluster;

beforeEach(() => {
  cluster = cibFileCluster(liveCib({}));
});

afterEach(() => cluster.remove());

function pacer(...words: string[]): Promise<PacerRun> {
  return runPacer(words, { env: { ...cluster.environment, XDG_STATE_HOME: cluster.folder } });
}

function createMachine(id: string, guest: string): Promise<PacerRun> {
  return pacer('resource', 'create', id, 'ocf:pacemaker:Dummy', 'meta', `remote-node=${guest}`);
}

function valuesOf(pattern: RegExp): string[] {
  return [...cluster.text().matchAll(pattern)].map((match) => match[1] ?? '').sort();
}

for (const count of [2, 8]) {
  describeWith(['cibadmin', 'crm_simulate', 'flock'], `${count} whole commands at once on a live CIB`, () => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);

    test('with different names all succeed, and all are there', async () => {
      const runs = await Promise.all(numbers.map((n) => createMachine(`vm${n}`, `guest${n}`)));
      expect(runs.map(({ status }) => status)).toEqual(numbers.map(() => 0));
      expect(valuesOf(/name="remote-node" value="([^"]+)"/g)).toEqual(numbers.map((n) => `guest${n}`));
    }, 60_000);

    test('for the same node name: one gets it, the others are told who has it', async () => {
      const runs = await Promise.all(numbers.map((n) => createMachine(`vm${n}`, 'guest1')));
      const refused = runs.filter(({ status }) => status === 1);
      expect(refused).toHaveLength(count - 1);
      for (const { stderr } of refused) expect(stderr).toContain("'guest1' already exists as guest node");
      expect(valuesOf(/name="remote-node" value="([^"]+)"/g)).toEqual(['guest1']);
      expect(valuesOf(/<primitive id="([^"]+)"/g)).toHaveLength(1);
    }, 60_000);

    test('beside as many of cibadmin: nothing of either is lost', async () => {
      const theirs = numbers.map(
        (n) => `<primitive id="t${n}" class="ocf" provider="pacemaker" type="Dummy"/>`,
      );
      const [runs] = await Promise.all([
        Promise.all(numbers.map((n) => createMachine(`vm${n}`, `guest${n}`))),
        ...theirs.map((xml) =>
          run('cibadmin', ['--create', '--scope', 'resources', '--xml-text', xml], {
            env: cluster.environment,
          }),
        ),
      ]);
      expect(runs.map(({ status }) => status)).toEqual(numbers.map(() => 0));
      expect(valuesOf(/<primitive id="([^"]+)"/g)).toHaveLength(2 * count);
    }, 60_000);
  });
}
