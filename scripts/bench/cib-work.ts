import { readFileSync, writeFileSync } from 'node:fs';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { bumpEpoch } from '../../src/cib/bump-epoch.ts';
import { duplicateIds } from '../../src/cib/duplicate-ids.ts';
import { resourcesOf } from '../../src/cib/find-resource.ts';
import { parseCib } from '../../src/cib/parse.ts';
import { readCluster } from '../../src/cib/read-cluster.ts';
import { setNvpairs } from '../../src/cib/set-nvpairs.ts';
import { toPatch } from '../../src/cib/to-patch.ts';

/** One change of the CIB in the file named first; prints what the process used. */
async function work([file = '', way = 'file', out = '']: readonly string[]): Promise<void> {
  const parsed = parseCib(readFileSync(file));
  if (!parsed.ok) throw new Error(parsed.error.code);
  const document = parsed.value;
  const cluster = readCluster(document);
  const resources = resourcesOf(document);
  const web = document.byId('web0');
  const isFree =
    !cluster.names.has('guest-new') && !document.hasId('new') && duplicateIds(document).length === 0;
  if (resources === undefined || web === undefined || !isFree) throw new Error('not the CIB expected');
  const primitive = { id: 'new', class: 'ocf', provider: 'pacemaker', type: 'Dummy' };
  const edits = [
    {
      edit: 'insert',
      parent: resources,
      element: { name: 'primitive', attributes: Object.entries(primitive), children: [] },
    },
    ...setNvpairs(document, web, 'meta_attributes', [['remote-node', 'guest-new']], { newSet: 'first' }),
  ] as const;
  if (way === 'file') writeFileSync(out, await applyEdits(document, [...edits, ...bumpEpoch(document)]));
  if (way === 'patch') writeFileSync(out, await toPatch(document, edits));
  console.log(JSON.stringify(process.resourceUsage()));
}

void work(process.argv.slice(2));
