import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { nvsetsOf, nvValue, plainNvset } from '../../src/cib/nvset.ts';
import { type SetNvpairsOptions, setNvpairs } from '../../src/cib/set-nvpairs.ts';
import { type ClusterBuilder, cib } from '../support/cluster-builder.ts';

const rule =
  '<rule id="r" score="INFINITY"><expression id="e" attribute="#uname" operation="eq" value="node1"/></rule>';
const guarded = `<meta_attributes id="guarded">${rule}<nvpair id="g-a" name="a" value="guarded"/></meta_attributes>`;

describe('Setting pairs', () => {
  test('makes a set with ids as pcs makes them, in the order given', async () => {
    const lines = await added(cib().primitive('D1'), [
      ['remote-addr', '10.0.0.1'],
      ['a', '1'],
    ]);
    expect(lines).toEqual([
      '      <primitive id="D1" class="ocf" provider="pacemaker" type="Dummy">',
      '        <meta_attributes id="D1-meta_attributes">',
      '          <nvpair id="D1-meta_attributes-remote-addr" name="remote-addr" value="10.0.0.1"/>',
      '          <nvpair id="D1-meta_attributes-a" name="a" value="1"/>',
      '        </meta_attributes>',
      '      </primitive>',
    ]);
  });

  test.each([
    ['first', ['meta_attributes', 'instance_attributes']],
    ['last', ['instance_attributes', 'meta_attributes']],
  ] as const)('puts a new set %s', async (newSet, order) => {
    const builder = cib().primitive('D1', { parameters: { p: '1' } });
    const edited = await edit(builder, [['a', '1']], { newSet });
    expect([...edited.matchAll(/<(meta_attributes|instance_attributes) /g)].map(([, name]) => name)).toEqual(
      order,
    );
  });

  test('changes a pair that is there and adds one that is not', async () => {
    const lines = await added(cib().primitive('D1', { meta: { a: '1', b: '2' } }), [
      ['a', '9'],
      ['c', '3'],
    ]);
    expect(lines).toEqual([
      '          <nvpair id="D1-meta_attributes-a" name="a" value="9"/>',
      '          <nvpair id="D1-meta_attributes-c" name="c" value="3"/>',
    ]);
  });

  test('that are so already makes no edit', () => {
    const document = cib()
      .primitive('D1', { meta: { a: '1' } })
      .document();
    const owner = document.byId('D1') ?? document.root;
    expect(
      setNvpairs(
        document,
        owner,
        'meta_attributes',
        [
          ['a', '1'],
          ['b', ''],
        ],
        { newSet: 'first' },
      ),
    ).toEqual([]);
  });

  test('to nothing removes them and leaves the set, empty', async () => {
    const edited = await edit(cib().primitive('D1', { meta: { a: '1', b: '2' } }), [
      ['a', ''],
      ['b', ''],
    ]);
    expect(edited).toContain('<meta_attributes id="D1-meta_attributes"/>');
  });

  test('to nothing removes each pair of the name', async () => {
    const twice =
      '<meta_attributes id="m"><nvpair id="x" name="a" value="1"/><nvpair id="y" name="a" value="2"/></meta_attributes>';
    expect(await edit(cib().primitive('D1', { raw: twice }), [['a', '']])).toContain(
      '<meta_attributes id="m"/>',
    );
  });

  test('to nothing where there is no set makes none', async () => {
    const builder = cib().primitive('D1');
    expect(await edit(builder, [['a', '']])).toBe(builder.text());
  });

  test('avoids ids that are taken', async () => {
    const builder = cib().primitive('D1').primitive('D1-meta_attributes').primitive('D1-meta_attributes-1-a');
    expect(await edit(builder, [['a', '1']])).toContain(
      '<meta_attributes id="D1-meta_attributes-1">\n          <nvpair id="D1-meta_attributes-1-a-1"',
    );
  });

  test('leaves a set alone that a rule guards', async () => {
    const edited = await edit(cib().primitive('D1', { raw: guarded }), [['a', '1']], { newSet: 'last' });
    expect(edited).toContain(`${guarded}\n        <meta_attributes id="D1-meta_attributes">`);
  });

  test('of a node uses the id that is wanted', async () => {
    const document = cib().node('node1').document();
    const [node = document.root] = document.configuration.child('nodes')?.children() ?? [];
    const edits = setNvpairs(document, node, 'instance_attributes', [['standby', 'on']], {
      newSet: 'first',
      setId: 'nodes-1',
    });
    expect(await applyEdits(document, edits)).toContain(
      '<nvpair id="nodes-1-standby" name="standby" value="on"/>',
    );
  });
});

describe('Reading sets', () => {
  const builder = cib()
    .primitive('D1', {
      raw: `${guarded}<meta_attributes id="p1"><nvpair id="p1-a" name="a" value="plain"/></meta_attributes>`,
    })
    .primitive('D2', {
      raw: '<meta_attributes id-ref="p1"/><meta_attributes id="p2"><nvpair id-ref="g-a"/></meta_attributes>',
    });

  test('tells plain, guarded and borrowed ones apart', () => {
    expect([kinds('D1'), kinds('D2')]).toEqual([
      ['rule', 'plain'],
      ['reference', 'plain'],
    ]);
  });

  test('finds the pair that is always in force', () => {
    expect(value('D1')).toBe('plain');
  });

  test('follows a reference to a set', () => {
    expect(value('D2')).toBe('plain');
  });

  test('follows a reference to a pair', () => {
    const document = builder.document();
    const owner = document.byId('D2') ?? document.root;
    expect(plainNvset(document, owner, 'meta_attributes')?.pairs).toMatchObject([
      { name: 'a', value: 'guarded' },
    ]);
  });

  test('finds nothing where nothing is', () => {
    const document = builder.document();
    expect(nvValue(document, document.byId('D1') ?? document.root, 'utilization', 'a')).toBeUndefined();
  });

  function kinds(id: string): string[] {
    const document = builder.document();
    return nvsetsOf(document, document.byId(id) ?? document.root, 'meta_attributes').map(({ kind }) => kind);
  }

  function value(id: string): string | undefined {
    const document = builder.document();
    return nvValue(document, document.byId(id) ?? document.root, 'meta_attributes', 'a');
  }
});

type Pairs = readonly (readonly [string, string])[];

/** Sets meta attributes of `D1`. */
async function edit(
  builder: ClusterBuilder,
  pairs: Pairs,
  options: SetNvpairsOptions = { newSet: 'first' },
): Promise<string> {
  const document = builder.document();
  const owner = document.byId('D1') ?? document.root;
  return applyEdits(document, setNvpairs(document, owner, 'meta_attributes', pairs, options));
}

async function added(builder: ClusterBuilder, pairs: Pairs): Promise<string[]> {
  const before = new Set(builder.text().split('\n'));
  return (await edit(builder, pairs)).split('\n').filter((line) => !before.has(line));
}
