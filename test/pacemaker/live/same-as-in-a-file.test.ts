import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { cibFileCluster } from '../../support/cib-file-cluster.ts';
import { describeWith } from '../../support/require-tool.ts';
import { runPacer } from '../../support/run-pacer.ts';
import { upNode } from '../../support/status-section.ts';

const run = promisify(execFile);
const cluster = new URL('../../plan/resource/fixtures/cluster.xml', import.meta.url);
const devices = new URL('../../commands/stonith/fixtures/devices.xml', import.meta.url);
const nodes = new URL('../../commands/node/fixtures/nodes.xml', import.meta.url);

/** Commands that move elements, or make sections and entries: what cibadmin makes of the patch is the point. */
const lines: readonly (readonly [file: URL, line: string])[] = [
  [cluster, 'resource group add web D1 D2'],
  [cluster, 'resource group add grp D1 vm2 --before G1'],
  [cluster, 'resource group add grp G2 --before G1'],
  [cluster, 'resource group add grp G1 --after G2'],
  [cluster, 'resource group add new CG1 D1'],
  [cluster, 'resource group remove grp G1'],
  [cluster, 'resource group remove CG'],
  [cluster, 'resource ungroup one'],
  [cluster, 'resource clone D1 interleave=true'],
  [cluster, 'resource clone grp'],
  [cluster, 'resource clone G1'],
  [cluster, 'resource unclone C1'],
  [cluster, 'resource unclone CG'],
  [cluster, 'resource bundle create N container podman image=i network control-port=3121 port-map port=80'],
  [cluster, 'resource bundle update B2 port-map add port=80 storage-map add source-dir=/a target-dir=/b'],
  [cluster, 'resource bundle reset B1 container image=z meta a=1'],
  [cluster, 'tag create T9 D1 grp'],
  [cluster, 'tag update T1 add D2 --before D1'],
  [devices, 'stonith create f9 fence_watchdog pcmk_host_list=node1'],
  [devices, 'stonith delete f1'],
  [devices, 'stonith level add 3 node1 f1 f2'],
  [devices, 'stonith level clear'],
  [nodes, 'node standby node1 guest1 guest2 remote1'],
  [nodes, 'node unstandby guest2'],
  [nodes, 'node attribute guest1 rack=1 row=2'],
  [nodes, 'node utilization remote1 cpu=4'],
];

describeWith(['cibadmin', 'crm_simulate', 'flock', 'xmllint'], 'a change of a live CIB', () => {
  test.concurrent.each(lines)(
    'makes of %s by %s the same as in a file',
    { timeout: 120_000 },
    async (from, line) => {
      const text = readFileSync(from, 'utf8').replace('<status/>', `<status>${status}</status>`);
      const live = cibFileCluster(text);
      try {
        const file = join(live.folder, 'file.xml');
        writeFileSync(file, text);
        const env = { ...live.environment, XDG_STATE_HOME: live.folder };
        const words = line.split(' ');
        const inFile = await runPacer(['-f', file, ...words], { env });
        const inCluster = await runPacer([...words, '--force'], { env });
        expect([inFile.status, inCluster.status, inCluster.stderr]).toEqual([0, 0, expect.any(String)]);
        const after = await configurationOf(live.text(), live.folder);
        expect(after).toBe(await configurationOf(readFileSync(file, 'utf8'), live.folder));
        expect(after).not.toBe(await configurationOf(text, live.folder));
      } finally {
        live.remove();
      }
    },
  );
});

const status = upNode('1', 'node1') + upNode('2', 'node2');

async function configurationOf(text: string, folder: string): Promise<string> {
  const end = '</configuration>';
  const part = text.slice(text.indexOf('<configuration>'), text.indexOf(end) + end.length);
  const file = join(folder, `${crypto.randomUUID()}.xml`);
  writeFileSync(file, part.replaceAll(/>\s+</g, '><'));
  const { stdout } = await run('xmllint', ['--c14n', file]);
  return stdout.replaceAll('><', '>\n<');
}
