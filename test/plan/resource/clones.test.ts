import { describe, expect, test } from 'vitest';
import { embeddedSource } from '../../../src/agents/embedded-source.ts';
import { describeAgent, type FoundAgent } from '../../../src/agents/find-agent.ts';
import { parseCloneResource } from '../../../src/grammar/clone-resource.ts';
import { decideClone } from '../../../src/plan/resource/clone.ts';
import { decideUnclone } from '../../../src/plan/resource/unclone.ts';
import { cib } from '../../support/cluster-builder.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

describe('resource clone', () => {
  test('lets location, order and colocation name the clone, and sets the resource', async () => {
    const set =
      '<rsc_order id="o"><resource_set id="s"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_order>';
    const text = cib()
      .primitive('A')
      .primitive('B')
      .location('A', 'node1')
      .order('A', 'B')
      .colocation('B', 'A')
      .raw('constraints', set)
      .text();
    const { text: after } = await clone(text, 'A');
    expect(after).toContain('id="location-A-node1-INFINITY" rsc="A-clone"');
    expect(after).toContain('first="A-clone" first-action="start" then="B"');
    expect(after).toContain('rsc="B" with-rsc="A-clone"');
    expect(after).toContain('<resource_ref id="A"/>');
  });

  test('takes the next id where the usual one is taken', async () => {
    const { text } = await clone(cib().primitive('A').primitive('A-clone').text(), 'A');
    expect(text).toContain('<clone id="A-clone-1">');
  });

  test('refuses the virtual machine of a guest node, in a group too', async () => {
    const single = cib().vm('vm1').guest('guest1', 'vm1');
    expect((await clone(single.text(), 'vm1')).says[0]).toContain('must not be inside a clone');
    expect((await clone(single.group('G', 'vm1').text(), 'G')).says[0]).toContain(
      'must not be inside a clone',
    );
  });

  test('refuses the connection of a remote node', async () => {
    const { says, changes } = await clone(cib().remote('remote1').text(), 'remote1');
    expect(says[0]).toContain('must not be inside a clone');
    expect(changes).toEqual([]);
  });

  test('refuses an id that is the name of a node', async () => {
    const text = cib().primitive('A').vm('vm1').guest('guest1', 'vm1').text();
    expect((await clone(text, 'A GUEST1')).says[0]).toContain(
      "'GUEST1' already exists as guest node 'guest1'",
    );
  });

  test('names the two ways out for the only resource of a group', async () => {
    const { hints } = await clone(cib().primitive('A').group('G', 'A').text(), 'A');
    expect(hints[0]).toContain('pacer resource clone G');
    expect(hints[0]).toContain('pacer resource ungroup G');
  });

  test('says of each agent in a group that it cannot be promoted', async () => {
    const text = cib()
      .primitive('A')
      .primitive('B', { agent: 'ocf:heartbeat:mysql' })
      .group('G', 'A', 'B')
      .text();
    const { says } = await clone(text, 'G', true);
    expect(says).toEqual([
      "Error: clone option 'promotable' is not compatible with 'ocf:pacemaker:Dummy' resource agent",
    ]);
  });

  test.each([['lsb:unit'], ['systemd:sshd']])('globally-unique needs an OCF agent: %s', async (agent) => {
    const { says } = await clone(cib().primitive('A', { agent }).text(), 'A globally-unique=yes');
    expect(says[0]).toContain("'globally-unique' is not compatible");
  });
});

describe('resource unclone', () => {
  test('takes along what refers to the clone, and keeps what refers to the resource', async () => {
    const text = cib()
      .primitive('A')
      .clone('X', 'A', { interleave: 'true' })
      .location('X', 'node1')
      .location('A', 'node1')
      .tag('T', 'X', 'A')
      .text();
    const { says, text: after } = await outcome(text, (state) => decideUnclone(state, 'A'));
    expect(says).toEqual([
      expect.stringContaining('Removing X from tag T'),
      expect.stringContaining('Removing Constraint - location-X-node1-INFINITY'),
    ]);
    expect(after).not.toContain('"X"');
    expect(after).toContain('location-A-node1-INFINITY');
    expect(after).toContain('<obj_ref id="A"/>');
  });

  test('of a resource in a cloned group keeps the group', async () => {
    const text = cib().primitive('A').primitive('B').group('G', 'A', 'B').clone('X', 'G').text();
    const { text: after } = await outcome(text, (state) => decideUnclone(state, 'B'));
    expect(after).toMatch(/<group id="G">\s*<primitive id="A"[\s\S]*<primitive id="B"[\s\S]*<\/group>/);
    expect(after).not.toContain('<clone');
  });

  test('knows the clones that Pacemaker 1 wrote', async () => {
    const text = cib().primitive('A').clone('X', 'A').text();
    const old = text.replace('<clone id="X">', '<master id="X">').replace('</clone>', '</master>');
    expect((await outcome(old, (state) => decideUnclone(state, 'X'))).text).not.toContain('master');
  });
});

async function clone(text: string, line: string, promotable = false): Promise<Outcome> {
  const parsed = parseCloneResource(line.split(' '), { promotable });
  if (!parsed.ok) throw new Error(parsed.error.code);
  const agents = new Map<string, FoundAgent>();
  for (const [provider, type] of [['pacemaker', 'Dummy'] as const, ['heartbeat', 'mysql'] as const]) {
    const name = { standard: 'ocf', provider, type };
    agents.set(`ocf:${provider}:${type}`, await describeAgent(name, embeddedSource));
  }
  return outcome(text, (state) => decideClone(state, parsed.value, agents));
}
