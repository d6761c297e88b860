import { describe, expect, test } from 'vitest';
import { embeddedSource } from '../../../src/agents/embedded-source.ts';
import { findFenceAgent } from '../../../src/agents/find-fence-agent.ts';
import { parseStonithCreate } from '../../../src/grammar/stonith-create.ts';
import { decideStonithCreate } from '../../../src/plan/stonith/create.ts';
import { decideStonithDelete } from '../../../src/plan/stonith/delete.ts';
import { decideStonithDisable } from '../../../src/plan/stonith/enable.ts';
import { cib } from '../../support/cluster-builder.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

const cluster = () =>
  cib()
    .node('node1')
    .node('node2')
    .vm('vm1')
    .guest('guest1', 'vm1')
    .remote('remote1', { server: '10.0.0.5' });

describe('stonith create', () => {
  test('knows fence_ipmilan without having it, with its old option names', async () => {
    const line = 'f fence_ipmilan ipaddr=10.0.0.9 login=admin passwd=x lanplus=1 pcmk_host_list=node1';
    const { says, text } = await create(line);
    expect(says).toEqual([]);
    expect(text).toContain('<primitive id="f" class="stonith" type="fence_ipmilan">');
    expect(text).toContain('<op name="monitor" interval="60s" id="f-monitor-interval-60s"/>');
  });

  test('demands what fence_virsh needs, but not the name that Pacemaker gives it', async () => {
    expect((await create('f fence_virsh')).says[0]).toContain(
      "required resource options 'ip', 'username' are missing",
    );
    expect((await create('f fence_virsh ip=h login=root')).says).toEqual([]);
  });

  test('takes the options that Pacemaker has for every device', async () => {
    const { says } = await create('f fence_xvm pcmk_delay_base=node1:5s pcmk_reboot_timeout=90s');
    expect(says).toEqual([]);
  });

  test.each([
    ['a cluster node', 'pcmk_host_list=node1,node2'],
    ['a remote node', 'pcmk_host_map=remote1:vm-remote1;node1:1'],
    ['nodes between blanks', "pcmk_host_list='node1"],
  ])('accepts %s as target', async (_, setting) => {
    expect((await create(`f fence_xvm ${setting.replace("'", '')}`)).says).toEqual([]);
  });

  test.each([
    ['pcmk_host_list=node3', "pcmk_host_list: there is no node 'node3'", 'pacer node list'],
    ['pcmk_host_list=NODE1', "pcmk_host_list: there is no node 'NODE1'", "write 'node1'"],
    ['pcmk_host_map=10.0.0.5:3', "pcmk_host_map: there is no node '10.0.0.5'", "write 'remote1'"],
    ['pcmk_host_list=guest1', "'guest1' is a guest node", "virtual machine 'vm1'"],
    ['pcmk_host_map=node1', "'node1' does not say what the device calls the node", 'NODE:NAME'],
  ])('warns of a target that is none: %s', async (setting, text, hint) => {
    const { says, hints } = await create(`f fence_xvm ${setting}`);
    expect(says).toEqual([expect.stringContaining(text)]);
    expect(says[0]).toMatch(/^Warning: /);
    expect(hints[0]).toContain(hint);
  });

  test('says nothing of targets where no node is known yet', async () => {
    const { says } = await create('f fence_xvm pcmk_host_list=node9', cib().text());
    expect(says).toEqual([]);
  });

  test('refuses action=, which would be done whatever is asked', async () => {
    expect((await create('f fence_xvm action=off')).says[0]).toContain("'pcmk_reboot_action' instead");
  });
});

describe('losing the last device', () => {
  const one = () => cluster().primitive('f1', { agent: 'stonith:fence_xvm' });

  test('by deleting it is pointed out', async () => {
    const { says } = await outcome(one().text(), (state) => decideStonithDelete(state, { ids: ['f1'] }));
    expect(says.at(-1)).toContain("without 'f1' no stonith device is left");
  });

  test('by disabling it is pointed out', async () => {
    const { says } = await outcome(one().text(), (state) => decideStonithDisable(state, ['f1']));
    expect(says.at(-1)).toContain("without 'f1' no stonith device is left");
  });

  test('is nothing where fencing is off, or another is there', async () => {
    const off = one().property('stonith-enabled', 'false').text();
    expect((await outcome(off, (state) => decideStonithDelete(state, { ids: ['f1'] }))).says).toHaveLength(1);
    const two = one().primitive('f2', { agent: 'stonith:fence_xvm' }).text();
    expect((await outcome(two, (state) => decideStonithDelete(state, { ids: ['f1'] }))).says).toHaveLength(1);
  });
});

test('a resource is no device, and the command for it is named', async () => {
  const { says, hints, changes } = await outcome(cluster().text(), (state) =>
    decideStonithDelete(state, { ids: ['vm1'] }),
  );
  expect(says[0]).toContain("'vm1' (line");
  expect(hints).toEqual(['write: pacer resource delete vm1']);
  expect(changes).toEqual([]);
});

async function create(line: string, text = cluster().text()): Promise<Outcome> {
  const options = { disabled: false, noDefaultOps: false };
  const parsed = parseStonithCreate(line.split(' '), options);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const agent = await findFenceAgent(parsed.value.agent, embeddedSource);
  if (!agent.ok) throw new Error(agent.error.code);
  return outcome(text, (state) => decideStonithCreate(state, parsed.value, agent.value));
}
