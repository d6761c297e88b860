import { expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';
import { canonical } from './support/canonical.ts';
import { pairs } from './support/pairs.ts';
import { typeOnFile } from './support/type-lines.ts';

const primitive = /<primitive .*<\/primitive>/s;

/** Guest Node Quick Example, as it stands there. */
const shownAfterAddGuest = `
<primitive class="ocf" id="vm-guest1" provider="heartbeat" type="VirtualDomain">
  <meta_attributes id="vm-guest1-meta_attributes">
    <nvpair id="vm-guest1-meta_attributes-remote-addr" name="remote-addr" value="guest1"/>
    <nvpair id="vm-guest1-meta_attributes-remote-node" name="remote-node" value="guest1"/>
  </meta_attributes>
  <instance_attributes id="vm-guest1-instance_attributes">
    <nvpair id="vm-guest1-instance_attributes-config" name="config" value="vm-guest1.xml"/>
    <nvpair id="vm-guest1-instance_attributes-hypervisor" name="hypervisor" value="qemu:///system"/>
  </instance_attributes>
  <operations>
    <op id="vm-guest1-migrate_from-interval-0s" interval="0s" name="migrate_from" timeout="60s"/>
    <op id="vm-guest1-migrate_to-interval-0s" interval="0s" name="migrate_to" timeout="120s"/>
    <op id="vm-guest1-monitor-interval-10s" interval="10s" name="monitor" timeout="30s"/>
    <op id="vm-guest1-start-interval-0s" interval="0s" name="start" timeout="90s"/>
    <op id="vm-guest1-stop-interval-0s" interval="0s" name="stop" timeout="90s"/>
  </operations>
</primitive>`;

/** Pacemaker Remote, section 2.1, and KVM Remote-node Quick Example: written by hand, in another order. */
const writtenByHand = `
<primitive class="ocf" id="vm-guest1" provider="heartbeat" type="VirtualDomain">
  <instance_attributes id="vm-guest-instance_attributes">
    <nvpair id="vm-guest1-instance_attributes-hypervisor" name="hypervisor" value="qemu:///system"/>
    <nvpair id="vm-guest1-instance_attributes-config" name="config" value="guest1.xml"/>
  </instance_attributes>
  <operations>
    <op id="vm-guest1-interval-30s" interval="30s" name="monitor"/>
  </operations>
  <meta_attributes id="vm-guest1-meta_attributes">
    <nvpair id="vm-guest1-meta_attributes-remote-node" name="remote-node" value="guest1"/>
  </meta_attributes>
</primitive>`;

const byHand = () => cib().node('node1').raw('resources', writtenByHand);

describeWith(['xmllint'], 'C1: the resource after the two commands of the quick example', () => {
  test('is the one that the document shows, element by element', async () => {
    const create =
      'pacer resource create vm-guest1 VirtualDomain hypervisor="qemu:///system" config="vm-guest1.xml" meta';
    const addGuest = 'pacer cluster node add-guest guest1 vm-guest1';
    const { cib: after } = await typeOnFile(cib().node('node1').text(), create, addGuest);
    expect(canonical(primitive.exec(after)?.[0] ?? '')).toBe(canonical(shownAfterAddGuest));
  });
});

test('C2: a guest node written by hand is known as one', async () => {
  const { stdout } = await typeOnFile(byHand().text(), 'pacer node list');
  expect(stdout).toMatch(/^guest1 +guest +vm-guest1 +guest1 +3121$/m);
});

test('C2: a change of it finds the sets under the ids that they have', async () => {
  const { cib: after } = await typeOnFile(
    byHand().text(),
    'pacer resource update vm-guest1 config=/etc/pacemaker/guest1.xml',
  );
  expect(after).toContain(
    '<nvpair id="vm-guest1-instance_attributes-config" name="config" value="/etc/pacemaker/guest1.xml"/>',
  );
});

test('C2: it stops being a guest node, and the rest of it stays', async () => {
  const { cib: after } = await typeOnFile(byHand().text(), 'pacer cluster node remove-guest guest1');
  expect(pairs(after)).toEqual(['hypervisor=qemu:///system', 'config=guest1.xml']);
});

test('C3: the implicit connection resource takes the name although the CIB does not have it', async () => {
  const line = 'pacer resource create guest1 ocf:pacemaker:Dummy || :';
  const { stderr } = await typeOnFile(byHand().text(), line);
  expect(stderr).toContain("Error: 'guest1' already exists as guest node of resource 'vm-guest1'");
});
