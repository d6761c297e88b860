import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { bumpEpoch } from '../../src/cib/bump-epoch.ts';
import type { CibDocument } from '../../src/cib/document.ts';
import { duplicateIds } from '../../src/cib/duplicate-ids.ts';
import type { CibEdit } from '../../src/cib/edit.ts';
import { resourcesOf } from '../../src/cib/find-resource.ts';
import { readCluster } from '../../src/cib/read-cluster.ts';
import { newNvset, setNvpairs } from '../../src/cib/set-nvpairs.ts';
import { momentaryStopEdits } from '../../src/plan/resource/momentary-stop.ts';
import { bigCib } from '../support/big-cib.ts';
import { cib, readCib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';

const builder = cib()
  .property('stonith-enabled', 'false')
  .node('node1', { attributes: { rack: '1' } })
  .vm('vm1', { utilization: { cpu: '2' } })
  .remote('remote1', { server: '10.0.0.9' })
  .remoteEntry('remote1', { rack: '2' })
  .group('grp', 'G1', 'G2')
  .clone('C1-clone', 'C1', { interleave: 'true' })
  .bundle('bun', { replicas: '2', ip: '10.0.0.1', primitive: 'P1' })
  .template('tmpl', { agent: 'ocf:heartbeat:VirtualDomain' })
  .primitive('vm2', { template: 'tmpl', meta: { a: '1' } })
  .tag('tag1', 'vm1', 'grp')
  .location('vm1', 'node1')
  .colocation('vm1', 'grp')
  .order('grp', 'C1-clone')
  .raw('fencing-topology', '<fencing-level id="f" index="1" target="node1" devices="f1"/>')
  .state('node1', { id: '1' })
  .state('remote1', { isRemote: true });

const changes: Readonly<Record<string, (document: CibDocument) => readonly CibEdit[]>> = {
  'nothing changed': () => [],
  'a guest made': (document) =>
    meta(document, 'vm1', [
      ['remote-node', 'g1'],
      ['remote-addr', '10.0.0.2'],
    ]),
  'a set emptied': (document) => meta(document, 'vm2', [['a', '']]),
  'a resource made': (document) => {
    const parent = resourcesOf(document) ?? document.root;
    const attributes = Object.entries({ id: 'new', class: 'ocf', type: 'Dummy', provider: 'pacemaker' });
    const set = newNvset(document, 'instance_attributes', 'new-instance_attributes', [['fake', '<&">']]);
    return [{ edit: 'insert', parent, element: { name: 'primitive', attributes, children: [set] } }];
  },
  'all kinds of resources stopped for a restart': (document) =>
    ['grp', 'C1-clone', 'bun', 'vm2', 'remote1'].flatMap((id) => stopped(document, id)),
  'one instance stopped for a restart': (document) => stopped(document, 'C1-clone', 'node1'),
  'a resource cloned': (document) => {
    const existing = document.byId('vm2') ?? document.root;
    const parent = existing.parent ?? document.root;
    const element = { name: 'clone', attributes: [['id', 'vm2-clone']] as const, children: [{ existing }] };
    return [
      { edit: 'insert', parent, before: existing, element },
      { edit: 'remove', element: existing },
    ];
  },
};

describeWith(['xmllint', 'crm_verify'], 'Pacemaker finds valid what edits leave', () => {
  test.each(Object.entries(changes))('by its schema: %s', async (_, change) => {
    expect(schemaErrors(await changed(change))).toBe('- validates\n');
  });

  test.each(Object.entries(changes))('by crm_verify: %s', async (_, change) => {
    const folder = mkdtempSync(join(tmpdir(), 'pacer-verify-'));
    const file = join(folder, 'cib.xml');
    writeFileSync(file, await changed(change));
    const { status, stderr } = spawnSync('crm_verify', ['--xml-file', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('by its schema: a large cluster of the tests', () => {
    expect(schemaErrors(bigCib(64))).toBe('- validates\n');
  });
});

test('A large cluster has as many guests as were asked for, and no id twice', () => {
  const document = readCib(bigCib(300));
  expect([readCluster(document).guests.length, duplicateIds(document)]).toEqual([300, []]);
});

async function changed(change: (document: CibDocument) => readonly CibEdit[]): Promise<string> {
  const document = builder.document();
  return applyEdits(document, [...change(document), ...bumpEpoch(document)]);
}

function meta(document: CibDocument, id: string, pairs: readonly (readonly [string, string])[]): CibEdit[] {
  return setNvpairs(document, document.byId(id) ?? document.root, 'meta_attributes', pairs, {
    newSet: 'first',
  });
}

function stopped(document: CibDocument, id: string, node?: string): CibEdit[] {
  const stop = { resource: document.byId(id) ?? document.root, end: '2030-01-31 12:00:00Z' };
  return momentaryStopEdits(document, node === undefined ? stop : { ...stop, node });
}

function schemaErrors(text: string): string {
  const schema = `/usr/share/pacemaker/${readCib(text).root.get('validate-with')}.rng`;
  const { stderr } = spawnSync('xmllint', ['--noout', '--relaxng', schema, '-'], {
    input: text,
    encoding: 'utf8',
  });
  return stderr;
}
