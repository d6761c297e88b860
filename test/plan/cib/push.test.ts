import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/cib/apply-edits.ts';
import { parseCib } from '../../../src/cib/parse.ts';
import { readCluster } from '../../../src/cib/read-cluster.ts';
import type { CibScope } from '../../../src/model/cib-scope.ts';
import { decideCibPush } from '../../../src/plan/cib/push.ts';
import { type ClusterBuilder, cib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';

const written = { 'cib-last-written': 'Fri Nov 20 06:46:01 2026', 'update-client': 'crmd' };
const fetched = () => cib().root(written).node('node1').primitive('a').primitive('b');

interface Push {
  readonly live: ClusterBuilder | string;
  readonly next: ClusterBuilder | string;
  readonly original?: ClusterBuilder | string;
  readonly scope?: CibScope;
}

async function push({ live, next, original, scope = 'configuration' }: Push) {
  const [state, file] = [stateOf(live), stateOf(next)];
  const decision = decideCibPush(
    { ...state, where: 'live' },
    {
      file: 'new.xml',
      next: file.document,
      ...(original === undefined ? {} : { original: stateOf(original).document }),
      scope,
      nextState: file,
    },
  );
  return { said: messages(decision.diagnostics), after: await applyEdits(state.document, decision.edits) };
}

function stateOf(source: ClusterBuilder | string) {
  const document = parseCib(typeof source === 'string' ? source : source.text());
  if (!document.ok) throw new Error(document.error.code);
  return { document: document.value, cluster: readCluster(document.value) };
}

const ids = (text: string) => [...text.matchAll(/<primitive id="(\w+)"/g)].map(([, id]) => id);

describe('pushing a file', () => {
  test('that was edited by hand makes the cluster what the file is', async () => {
    const { said, after } = await push({ live: fetched(), next: fetched().primitive('c') });
    expect(said).toEqual([]);
    expect(ids(after)).toEqual(['a', 'b', 'c']);
  });

  test('that tools edited, which count its epoch up, is taken as well', async () => {
    const { said } = await push({ live: fetched(), next: fetched().root({ epoch: '9' }).primitive('c') });
    expect(said).toEqual([]);
  });

  test('that is the same as the cluster has nothing to do', async () => {
    const { said } = await push({ live: fetched(), next: fetched() });
    expect(said).toEqual(['The new CIB is the same as the original CIB, nothing to push.']);
  });

  test('that is older than the cluster is refused', async () => {
    const { said } = await push({ live: fetched().root({ epoch: '8' }), next: fetched().primitive('c') });
    expect(said[0]).toContain('pushed configuration is older than existing one');
  });

  test('as new as a cluster that somebody else changed meanwhile is refused: its number proves nothing', async () => {
    const live = fetched()
      .root({ epoch: '9', 'cib-last-written': 'Fri Nov 20 07:00:00 2026' })
      .primitive('theirs');
    const { said } = await push({ live, next: fetched().root({ epoch: '9' }).primitive('mine') });
    expect(said[0]).toContain("'new.xml' does not tell which CIB it was made from");
  });

  test('with the order of group members changed moves them', async () => {
    const grouped = (...members: string[]) => fetched().group('g', ...members);
    const { after } = await push({ live: grouped('a', 'b'), next: grouped('b', 'a') });
    expect(ids(after)).toEqual(['b', 'a']);
  });

  test('that would give two nodes one name is refused by the rules', async () => {
    const next = fetched().vm('v1').guest('g1', 'v1').vm('v2').guest('g1', 'v2');
    const { said } = await push({ live: fetched(), next });
    expect(said.join('\n')).toContain("'g1'");
  });

  test('of one section leaves the others as they are', async () => {
    const next = cib().root(written).property('no-quorum-policy', 'stop');
    const { after } = await push({ live: fetched(), next, scope: 'crm_config' });
    expect(ids(after)).toEqual(['a', 'b']);
    expect(after).toContain('no-quorum-policy');
  });
});

describe('pushing what was changed since the original', () => {
  test('keeps what others changed elsewhere', async () => {
    const live = fetched().root({ epoch: '12' }).primitive('theirs');
    const { said, after } = await push({ live, original: fetched(), next: fetched().primitive('mine') });
    expect(said).toEqual([]);
    expect(ids(after)).toEqual(['a', 'b', 'theirs', 'mine']);
  });

  test('refuses where others changed the same attribute', async () => {
    const policy = (value: string) => fetched().property('no-quorum-policy', value).text();
    const { said, after } = await push({
      live: policy('freeze'),
      original: policy('stop'),
      next: policy('ignore'),
    });
    expect(said[0]).toMatch(
      /^Error: the cluster's <nvpair .*> was changed meanwhile, too: value is 'freeze' now/,
    );
    expect(after).toBe(policy('freeze'));
  });

  test('takes it for done where others made the same change', async () => {
    const policy = (value: string) => fetched().property('no-quorum-policy', value).text();
    const { said } = await push({ live: policy('ignore'), original: policy('stop'), next: policy('ignore') });
    expect(said).toEqual(['The new CIB is the same as the original CIB, nothing to push.']);
  });

  test('refuses to remove what others changed', async () => {
    const original = fetched().text();
    const live = original.replace('<primitive id="b"', '<primitive id="b" description="new"');
    const next = cib().root(written).node('node1').primitive('a');
    const { said } = await push({ live, original, next });
    expect(said[0]).toContain('it was to be removed');
  });

  test('refuses to change what others removed', async () => {
    const original = fetched().text();
    const next = original.replace('<primitive id="b"', '<primitive id="b" description="new"');
    const { said } = await push({ live: cib().root(written).node('node1').primitive('a'), original, next });
    expect(said[0]).toContain('it is gone');
  });

  test('refuses an id that others used meanwhile', async () => {
    const live = fetched().primitive('c', { meta: { priority: '1' } });
    const { said } = await push({ live, original: fetched(), next: fetched().primitive('c') });
    expect(said[0]).toContain('it was added by somebody else');
  });
});
