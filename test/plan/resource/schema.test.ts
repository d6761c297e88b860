import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../../support/require-tool.ts';
import { runResourceCommand, wordsOf } from './run-decision.ts';

const run = promisify(execFile);

/** One line of each shape that is written. */
const lines = [
  'resource create N nginx',
  'resource create N mysql promotable notify=true --disabled',
  'resource create N ocf:pacemaker:Dummy clone --disabled',
  'resource create N ocf:pacemaker:Dummy meta a=1 --group grp --before G2',
  'resource create N ocf:pacemaker:Dummy --group newg',
  'resource create N ocf:pacemaker:Dummy bundle B1',
  'resource create vm9 VirtualDomain config=/vm9 meta remote-node=g9 remote-addr=192.0.2.9',
  'resource create remote9 remote server=192.0.2.10 port=3122',
  'resource update D1 fake=1 meta a=1 op monitor interval=3 OCF_CHECK_LEVEL=10 stop timeout=4',
  'resource meta B1 a=1',
  'resource meta CG-clone a=1',
  'resource delete D1 D2 G1 G2 C1',
  'resource delete B3 vm1 remote1 --force',
];

describeWith(['xmllint', 'cibadmin'], 'a CIB after a resource command', () => {
  let folder = '';
  let cluster = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-schema-'));
    cluster = await readFile(new URL('./fixtures/cluster.xml', import.meta.url), 'utf8');
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(lines)('is valid by the schema it names: %s', async (line) => {
    const { errors, text } = await runResourceCommand(cluster, wordsOf(line));
    expect(errors).toEqual([]);
    expect(text).not.toBe(cluster);
    const file = join(folder, 'cib.xml');
    await writeFile(file, text);
    const schema = '/usr/share/pacemaker/pacemaker-3.9.rng';
    await expect(run('xmllint', ['--noout', '--relaxng', schema, file])).resolves.toBeDefined();
  });
});
