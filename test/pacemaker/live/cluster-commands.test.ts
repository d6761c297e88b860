import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../../support/one-node-cluster.ts';

const pacer = join(import.meta.dirname, '..', '..', '..', 'bin', 'pacer');

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe.skipIf(!canStartOneNodeCluster())('on a node of a running cluster', () => {
  let cluster: OneNodeCluster;
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-commands-'));
    cluster = await startOneNodeCluster();
  }, 90_000);

  afterAll(async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function run(...words: string[]): Promise<Ran> {
    const [program = '', ...rest] = [...cluster.enter, ...words];
    const env = { ...process.env, XDG_STATE_HOME: folder };
    return new Promise((resolve) => {
      execFile(program, rest, { env }, (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });
  }

  const here = (...words: string[]) => run(pacer, ...words);
  const setProperty = (value: string) => run('crm_attribute', '-n', 'priority-fencing-delay', '-v', value);

  test.each([
    ['status corosync'],
    ['status nodes'],
    ['status nodes both'],
    ['status nodes config'],
    ['status nodes corosync'],
    ['status resources'],
  ])('%s says what pcs says', async (line) => {
    const theirs = await run('pcs', ...line.split(' '));
    expect((await here(...line.split(' '))).stdout).toBe(theirs.stdout);
  });

  test('status quorum says what pcs says, the time and a last empty line aside', async () => {
    const withoutTime = ({ stdout }: Ran) => stdout.replace(/^Date: .*$/m, '').trimEnd();
    expect(withoutTime(await here('status', 'quorum'))).toBe(
      withoutTime(await run('pcs', 'status', 'quorum')),
    );
  });

  test('cluster status begins as in pcs and names the node', async () => {
    const { stdout } = await here('cluster', 'status');
    expect(stdout).toMatch(/^Cluster Status:\n Status of pacemakerd: .*\n Cluster Summary:\n/);
    expect(stdout).toContain('   * Online: [ node1 ]\n');
  });

  test('stopping the only node is refused, as it loses the quorum', async () => {
    const { status, stderr } = await here('cluster', 'stop');
    expect(stderr).toMatch(
      /^Error: Stopping the node will cause a loss of the quorum, use --force to override\n {2}to stop the whole cluster use/,
    );
    expect(status).toBe(1);
  });

  test('verify says nothing of a configuration that is well', async () => {
    expect(await here('cluster', 'verify')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('a CIB that was fetched and edited is pushed', async () => {
    await here('cluster', 'cib', path('original.xml'));
    writeFileSync(path('new.xml'), readFileSync(path('original.xml')));
    await here('-f', path('new.xml'), 'property', 'set', 'maintenance-mode=true', '--force');
    const { status, stderr } = await here('cluster', 'cib-push', path('new.xml'));
    expect(stderr).toBe('CIB updated\n');
    expect((await run('cibadmin', '--query')).stdout).toContain('name="maintenance-mode" value="true"');
    expect(status).toBe(0);
  });

  test('the same file again has nothing to push', async () => {
    const { status, stderr } = await here('cluster', 'cib-push', path('new.xml'));
    expect(stderr).toBe('The new CIB is the same as the original CIB, nothing to push.\n');
    expect(status).toBe(0);
  });

  test('the original, which is older by now, is refused', async () => {
    const { status, stderr } = await here('cluster', 'cib-push', path('original.xml'));
    expect(stderr).toContain('pushed configuration is older than existing one');
    expect(status).toBe(1);
  });

  test('a change that others made meanwhile stays when the difference is pushed', async () => {
    await here('cluster', 'cib', path('original.xml'));
    const text = readFileSync(path('original.xml'), 'utf8');
    writeFileSync(
      path('new.xml'),
      text.replace('name="maintenance-mode" value="true"', 'name="maintenance-mode" value="false"'),
    );
    await setProperty('7s');
    const { status } = await here(
      'cluster',
      'cib-push',
      path('new.xml'),
      `diff-against=${path('original.xml')}`,
    );
    expect(status).toBe(0);
    const now = (await run('cibadmin', '--query')).stdout;
    expect(now).toContain('name="priority-fencing-delay" value="7s"');
    expect(now).toContain('name="maintenance-mode" value="false"');
  });

  test('a section that others changed after it was fetched is refused', async () => {
    await here('cluster', 'cib', path('section.xml'), 'scope=crm_config');
    await setProperty('8s');
    writeFileSync(
      path('section.xml'),
      readFileSync(path('section.xml'), 'utf8').replace('value="7s"', 'value="9s"'),
    );
    const { status, stderr } = await here('cluster', 'cib-push', path('section.xml'));
    expect(stderr).toContain('pushed configuration is older than existing one');
    expect(status).toBe(1);
  });

  test('edit pushes what the editor changed', async () => {
    const { status, stderr } = await run(
      'env',
      'EDITOR=sed -i s/8s/10s/',
      pacer,
      'cluster',
      'edit',
      'scope=crm_config',
    );
    expect(stderr).toBe('CIB updated\n');
    expect((await run('cibadmin', '--query')).stdout).toContain('value="10s"');
    expect(status).toBe(0);
  });

  test('an edit that the schema refuses changes nothing and keeps the text', async () => {
    const { status, stderr } = await run(
      'env',
      'EDITOR=sed -i s/resources/nonsense/',
      pacer,
      'cluster',
      'edit',
    );
    expect(status).toBe(1);
    const [, kept = ''] = /your text is kept in (\S+)/.exec(stderr) ?? [];
    expect(readFileSync(kept, 'utf8')).toContain('<nonsense');
    rmSync(join(kept, '..'), { recursive: true });
  });

  test('cib-upgrade takes the configuration to a newer schema', async () => {
    const { status, stderr } = await here('cluster', 'cib-upgrade');
    expect(stderr).toBe('Cluster CIB has been upgraded to latest version\n');
    expect((await run('cibadmin', '--query')).stdout).not.toContain('validate-with="pacemaker-3.0"');
    expect(status).toBe(0);
  });
});
