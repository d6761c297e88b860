import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localHost } from '../../../src/host/local-host.ts';
import { liveStore } from '../../../src/pacemaker/live/live-store.ts';
import { bundledScript } from '../../support/bundled-script.ts';
import { type CibFileCluster, cibFileCluster } from '../../support/cib-file-cluster.ts';
import { dummy, liveCib } from '../../support/live-cib.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { describeWith } from '../../support/require-tool.ts';
import { newResource } from '../new-resource.ts';

const run = promisify(execFile);

let cluster: CibFileCluster;

beforeEach(() => {
  cluster = cibFileCluster(liveCib({}));
});

afterEach(() => cluster.remove());

function open() {
  return liveStore(localHost(quietContext(cluster.environment)));
}

async function cibadmin(...words: string[]): Promise<void> {
  await run('cibadmin', words, { env: cluster.environment });
}

/** Reads, lets somebody else act, and then writes: the outcome, or the diagnostic. */
async function addAfter(meanwhile: () => void | Promise<void>, id = 'ours') {
  const store = open();
  const document = await store.read();
  if (!document.ok) return document.error;
  await meanwhile();
  const written = await store.write(document.value, [newResource(document.value, id)]);
  return written.ok ? written.value : written.error;
}

describeWith(['cibadmin', 'flock'], 'a change of a live CIB', () => {
  test('arrives, and makes the configuration newer by one', async () => {
    expect(await addAfter(() => {})).toBe('written');
    expect(cluster.text()).toContain('id="ours"');
    expect(cluster.text()).toContain('epoch="6"');
  });

  test('does not raise the feature set', async () => {
    await addAfter(() => {});
    expect(cluster.text()).toContain('crm_feature_set="3.16.1"');
  });

  test('is sent again by itself when only the status moved', async () => {
    const moved = () => cluster.set(cluster.text().replace('num_updates="3"', 'num_updates="9"'));
    expect(await addAfter(moved)).toBe('written');
    expect(cluster.text()).toContain('id="ours"');
  });

  test('leaves what the cluster wrote about its leader and quorum meanwhile', async () => {
    const moved = () =>
      cluster.set(
        cluster.text().replace('num_updates="3"', 'num_updates="9"').replace('dc-uuid="1"', 'dc-uuid="2"'),
      );
    await addAfter(moved);
    expect(cluster.text()).toContain('dc-uuid="2"');
  });

  test('is not written when somebody else changed the configuration', async () => {
    const theirs = '<primitive id="theirs" class="ocf" provider="pacemaker" type="Dummy"/>';
    const outcome = await addAfter(() => cibadmin('--create', '--scope', 'resources', '--xml-text', theirs));
    expect(outcome).toBe('changed meanwhile');
    expect(cluster.text()).not.toContain('id="ours"');
  });

  test('is not written when an administrator put an older configuration back under a new admin_epoch', async () => {
    const restored = () => cluster.set(cluster.text().replace('admin_epoch="0"', 'admin_epoch="1"'));
    expect(await addAfter(restored)).toBe('changed meanwhile');
  });

  test('without edits asks nothing of the cluster', async () => {
    const store = open();
    const document = await store.read();
    cluster.remove();
    expect(document.ok && (await store.write(document.value, []))).toEqual({ ok: true, value: 'written' });
  });
});

describeWith(['cibadmin', 'flock'], 'a change that the cluster refuses', () => {
  test('names the schema and prints no CIB', async () => {
    const refused = await addAfter(() => {}, 'not an id');
    expect(refused).toMatchObject({ code: 'CIB_REFUSED_BY_SCHEMA', facts: { schema: 'pacemaker-3.9' } });
    expect(JSON.stringify(refused)).not.toContain('<');
    expect(cluster.text()).not.toContain('not an id');
  });

  test('is an error that says where to go, where no cluster runs', async () => {
    const host = localHost(quietContext({ CIB_file: '' }));
    const read = await liveStore(host).read();
    expect(read).toMatchObject({ error: { code: 'CLUSTER_NOT_RUNNING' } });
  });

  test('is an error that names the tool, where it is not installed', async () => {
    const host = { ...localHost(quietContext()), run: missing };
    expect(await liveStore(host).read()).toMatchObject({
      error: { code: 'CLUSTER_TOOL_MISSING', facts: { tool: 'cibadmin' } },
    });
  });
});

const missing = async () => ({ ok: true, value: { status: 127, stdout: '', stderr: '' } }) as const;

for (const count of [2, 8]) {
  describeWith(['cibadmin', 'flock'], `${count} processes at once on a live CIB`, () => {
    const writers = Array.from({ length: count }, (_, index) => index + 1);

    /** Every writer makes two guests of its own and between them tries to get the one name that all want. */
    function claims(writer: number): string[] {
      return [`a${writer}=own-a${writer}`, `b${writer}=contested`, `c${writer}=own-c${writer}`];
    }

    beforeEach(() => {
      const machines = writers.flatMap((n) => [`a${n}`, `b${n}`, `c${n}`]);
      cluster.set(liveCib({ resources: machines.map((id) => dummy(id)).join('') }));
    });

    async function runWriters(): Promise<string[]> {
      const script = bundledScript(join(import.meta.dirname, '..', 'claim-guest.ts'), cluster.folder);
      const environment = { ...process.env, ...cluster.environment };
      const outputs = await Promise.all(
        writers.map((writer) => run(process.execPath, [script, ...claims(writer)], { env: environment })),
      );
      return outputs.flatMap(({ stdout }) => stdout.trim().split('\n'));
    }

    function guests(): string[] {
      return [...cluster.text().matchAll(/name="remote-node" value="([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
    }

    test('pacer and pacer: every accepted change is there, and a name is given once', async () => {
      const said = await runWriters();
      const made = said.filter((line) => line.endsWith(' made')).map((line) => line.split(' ')[0]);
      expect(guests().sort()).toEqual(made.sort());
      expect(made.filter((name) => name === 'contested')).toHaveLength(1);
      expect(made).toHaveLength(2 * count + 1);
    }, 60_000);

    test('pacer and cibadmin: nothing of either is lost', async () => {
      const theirs = writers.map(
        (n) => `<primitive id="t${n}" class="ocf" provider="pacemaker" type="Dummy"/>`,
      );
      const [said] = await Promise.all([
        runWriters(),
        ...theirs.map((xml) => cibadmin('--create', '--scope', 'resources', '--xml-text', xml)),
      ]);
      expect(said.filter((line) => line.endsWith(' made'))).toHaveLength(2 * count + 1);
      expect(guests()).toHaveLength(2 * count + 1);
      expect(cluster.text().match(/<primitive id="t\d+"/g)).toHaveLength(count);
    }, 60_000);
  });
}
