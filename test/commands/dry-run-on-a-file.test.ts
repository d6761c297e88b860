import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dummy, liveCib } from '../support/live-cib.ts';
import { describeWith } from '../support/require-tool.ts';
import { runPacer } from '../support/run-pacer.ts';
import { upNode } from '../support/status-section.ts';

const folder = mkdtempSync(join(tmpdir(), 'pacer-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function disableVm1(cib: string): Promise<string> {
  const file = join(folder, 'cib.xml');
  writeFileSync(file, cib);
  return (await runPacer(['-f', file, 'resource', 'disable', 'vm1', '--dry-run'])).stdout;
}

const fencing = '<primitive id="fence1" class="stonith" type="fence_xvm"/>';
const saved = liveCib({
  resources: dummy('vm1') + fencing,
  status: upNode('1', 'node1', [{ resource: 'vm1', operation: 'start' }]),
});

describeWith(['crm_simulate'], 'a dry run on a file that was saved from a running cluster', () => {
  test('says what the cluster would do', async () => {
    expect(await disableVm1(saved)).toMatch(/What the cluster would do:\n {2}vm1 stops/);
  });
});

test('a dry run on a file without states says why it cannot tell what the cluster would do', async () => {
  expect(await disableVm1(saved.replace(/<status>.*<\/status>/s, '<status/>'))).toContain(
    'What the cluster would do: not simulated, the CIB has no status of a running cluster\n',
  );
});
