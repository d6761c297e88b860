import { describe, expect, test } from 'vitest';
import { parseBundleCreate, parseBundleReset } from '../../../src/grammar/bundle.ts';
import { parseBundleUpdate } from '../../../src/grammar/bundle-update.ts';
import { decideBundleCreate } from '../../../src/plan/resource/bundle-create.ts';
import { decideBundleReset } from '../../../src/plan/resource/bundle-reset.ts';
import { decideBundleUpdate } from '../../../src/plan/resource/bundle-update.ts';
import { cib } from '../../support/cluster-builder.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

describe('resource bundle create', () => {
  test('says everything that is wrong at once', async () => {
    const { says, changes } = await create(
      'B container lxc replicas=0 network control-port=abc port-map internal-port=1 storage-map options=rw',
    );
    expect(says).toEqual([
      "Error: 'lxc' is not a valid container type value, use 'docker', 'podman', 'rkt'",
      "Error: required container option 'image' is missing",
      "Error: '0' is not a valid replicas value, use a positive integer",
      "Error: 'abc' is not a valid control-port value, use a port number (1..65535)",
      "Error: port-map option 'port' or 'range' has to be specified",
      "Error: if port-map option 'internal-port' is specified, port-map option 'port' must be specified as well",
      "Error: storage-map option 'source-dir' or 'source-dir-root' has to be specified",
      "Error: required storage-map option 'target-dir' is missing",
    ]);
    expect(changes).toEqual([]);
  });

  test('names the parts of a bundle where a word is none of them', () => {
    expect(parseBundleCreate(['B', 'podman', 'image=i'])).toMatchObject({
      ok: false,
      error: { code: 'BUNDLE_WORD_UNKNOWN', facts: { word: 'podman' } },
    });
  });

  test('the names of its containers must be free', async () => {
    const { says } = await create(
      'B container podman image=i replicas=2',
      cib().primitive('b-podman-1').text(),
    );
    expect(says).toEqual([
      "Error: Pacemaker would call a replica of bundle 'B' 'B-podman-1', which already exists as resource 'b-podman-1' (line 6)",
    ]);
  });

  test('a generated id does not take one that is typed', async () => {
    const { text } = await create(
      'B container podman image=i port-map port=80 port-map port=81 id=B-port-map-80',
    );
    expect(text).toContain('<port-mapping port="80" id="B-port-map-80-1"/>');
    expect(text).toContain('<port-mapping port="81" id="B-port-map-80"/>');
  });
});

describe('resource bundle update', () => {
  test('a replaced port keeps the others', async () => {
    const made = await create('B container podman image=i port-map port=80 port-map port=81');
    const { changes } = await update(made.text, 'B port-map remove B-port-map-80 port-map add port=90');
    expect(changes).toEqual([
      '- <port-mapping port="80" id="B-port-map-80"/>',
      '+ <port-mapping port="90" id="B-port-map-90"/>',
    ]);
  });

  test('another replica must not get the name of a guest node', async () => {
    const guests = cib().bundle('B', { primitive: 'web' }).vm('vm').guest('B-1', 'vm').text();
    expect((await update(guests, 'B container replicas=2')).says).toEqual([
      expect.stringContaining("'B-1', which already exists as guest node of resource 'vm'"),
    ]);
  });

  test('no replica gets the address of a node', async () => {
    const nodes = cib()
      .vm('vm')
      .guest('guest1', 'vm', { 'remote-addr': '10.0.0.12' })
      .remote('remote1', { server: '10.0.0.13' })
      .bundle('other', { primitive: 'web', ip: '10.0.0.15' })
      .text();
    const line = 'B container podman image=i replicas=6 network ip-range-start=10.0.0.10';
    const { says, hints } = await create(line, nodes);
    expect(says).toEqual([
      expect.stringContaining(
        "would get the address '10.0.0.12', which is that of guest node 'guest1' (line",
      ),
      expect.stringContaining(
        "would get the address '10.0.0.13', which is that of remote node 'remote1' (line",
      ),
      expect.stringContaining(
        "would get the address '10.0.0.15', which is that of bundle node 'other-0' (line",
      ),
    ]);
    expect(hints[0]).toBe(
      'give the bundle a range (ip-range-start) that is free: two machines would answer to one address',
    );
  });

  test('more replicas get no address of a node; what was so before stops no other change', async () => {
    const nodes = cib()
      .bundle('B', { primitive: 'web', ip: '10.0.0.11' })
      .vm('vm')
      .guest('guest1', 'vm', { 'remote-addr': '10.0.0.12' })
      .text();
    expect((await update(nodes, 'B container replicas=2')).says).toEqual([
      expect.stringContaining("'10.0.0.12', which is that of guest node 'guest1'"),
    ]);
    expect((await update(nodes, 'B container image=new')).says).toEqual([]);
  });

  test('a name that was given twice before stops no other change', async () => {
    const guests = cib().bundle('B', { primitive: 'web' }).vm('vm').guest('B-0', 'vm').text();
    expect((await update(guests, 'B container image=new')).says).toEqual([]);
  });

  test('says which mappings there are', async () => {
    const made = await create('B container podman image=i port-map port=80');
    expect((await update(made.text, 'B port-map remove nosuch')).hints).toEqual([
      "there are 'B-port-map-80'",
    ]);
  });

  test('masters and promoted-max exclude each other, also when one of them is there already', async () => {
    const made = await create('B container podman image=i masters=1');
    expect((await update(made.text, 'B container promoted-max=1')).says[0]).toContain('only one of');
    expect((await update(made.text, 'B container promoted-max=1 masters=')).text).toContain(
      'promoted-max="1"',
    );
  });

  test('does not leave the resource inside without a way to it, unless forced', async () => {
    const text = cib().bundle('B', { primitive: 'P' }).text();
    expect((await update(text, 'B network control-port=')).says[0]).toContain('will not be accessible');
    expect((await update(text, 'B network control-port= ip-range-start=10.0.0.1')).says).toEqual([]);
  });

  test('what is already so is no change', async () => {
    const made = await create('B container podman image=i replicas=2 network control-port=3121 meta a=1');
    expect(
      (await update(made.text, 'B container replicas=2 network control-port=3121 meta a=1')).changes,
    ).toEqual([]);
  });
});

describe('resource bundle reset', () => {
  test('the same again changes nothing', async () => {
    const line =
      'container image=i port-map port=80 port-map range=90-99 id=mine storage-map source-dir=/a target-dir=/b';
    const made = await create(`B container podman image=old port-map port=81`);
    const once = await reset(made.text, `B ${line}`);
    expect(once.changes).not.toEqual([]);
    expect((await reset(once.text, `B ${line}`)).changes).toEqual([]);
  });

  test('takes away what is not typed, and leaves the resource inside', async () => {
    const text = cib().bundle('B', { primitive: 'P', replicas: '3', ip: '10.0.0.1' }).text();
    const after = await reset(text, 'B container image=i network control-port=5', true);
    expect(after.text).toContain('<podman image="i"/>');
    expect(after.text).toContain('<network control-port="5"/>');
    expect(after.text).toContain('name="target-role" value="Stopped"');
    expect(after.text).toContain('<primitive id="P"');
  });
});

function create(line: string, text = cib().text()): Promise<Outcome> {
  const parsed = parseBundleCreate(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideBundleCreate(state, parsed.value, { disabled: false }));
}

function update(text: string, line: string): Promise<Outcome> {
  const parsed = parseBundleUpdate(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideBundleUpdate(state, parsed.value));
}

function reset(text: string, line: string, disabled = false): Promise<Outcome> {
  const parsed = parseBundleReset(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideBundleReset(state, parsed.value, { disabled }));
}
