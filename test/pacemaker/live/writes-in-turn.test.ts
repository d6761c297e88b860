import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { runPacer } from '../../support/run-pacer.ts';

/** cibadmin takes no lock on a CIB_file: without pacer's own, of eight changes two or three stay. */
describeWith(['cibadmin', 'crm_simulate'], 'the real cibadmin on a CIB_file, with nothing around it', () => {
  test('eight pacers at once lose nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacer-in-turn-'));
    const file = join(folder, 'cib.xml');
    try {
      writeFileSync(file, cib().node('node1').text());
      const ids = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `d${number}`);
      const create = (id: string) => ['resource', 'create', id, 'ocf:pacemaker:Dummy'];
      const runs = await Promise.all(ids.map((id) => runPacer(create(id), { env: { CIB_file: file } })));
      expect(runs.map(({ status }) => status)).toEqual(ids.map(() => 0));
      const written = readFileSync(file, 'utf8');
      expect(ids.filter((id) => !written.includes(`<primitive id="${id}"`))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
