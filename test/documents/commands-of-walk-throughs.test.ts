import { describe, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { pairs } from './support/pairs.ts';
import { typeOnFile } from './support/type-lines.ts';

const example = () => cib().node('node1');
const guest = () => example().vm('vm-guest1').guest('guest1', 'vm-guest1');
const withDummies = () =>
  ['FAKE1', 'FAKE2', 'FAKE3', 'FAKE4', 'FAKE5'].reduce((all, id) => all.primitive(id), guest());

// Pacemaker Remote, sections 4.1.6, 4.3.3 and 4.3.4; Linux Container (LXC) Walk-through

describe('A21: property set stonith-enabled=false', () => {
  const line = 'pacer property set stonith-enabled=false';

  test('sets the property', async () => {
    expect(pairs((await typeOnFile(example().text(), line)).cib)).toEqual(['stonith-enabled=false']);
  });
  test('warns, as the document does, that this is for tests', async () => {
    expect((await typeOnFile(example().text(), line)).stderr).toContain('that is for tests only');
  });
});

test('A22: property set no-quorum-policy=ignore', async () => {
  const { cib: after } = await typeOnFile(example().text(), 'pacer property set no-quorum-policy=ignore');
  expect(pairs(after)).toEqual(['no-quorum-policy=ignore']);
});

test('A23: resource create FAKE1 ocf:pacemaker:Dummy, and so on to FAKE5', async () => {
  const lines = [1, 2, 3, 4, 5].map((number) => `pacer resource create FAKE${number} ocf:pacemaker:Dummy`);
  const { cib: after } = await typeOnFile(example().text(), ...lines);
  expect(after.match(/(?<=<primitive id=")\w+/g)).toEqual(['FAKE1', 'FAKE2', 'FAKE3', 'FAKE4', 'FAKE5']);
});

test('A24: constraint location FAKE3 prefers guest1', async () => {
  const { cib: after } = await typeOnFile(
    withDummies().text(),
    'pacer constraint location FAKE3 prefers guest1',
  );
  expect(after).toContain('rsc="FAKE3" node="guest1" score="INFINITY"/>');
});

test('A25: resource disable vm-guest1 --wait is refused on a file, where nothing can be waited for', async () => {
  const { stderr } = await typeOnFile(guest().text(), 'pacer resource disable vm-guest1 --wait');
  expect(stderr).toContain("Error: Cannot use '-f' together with '--wait'\n");
});

test('A27: resource enable vm-guest1', async () => {
  const disabled = example().vm('vm-guest1', { meta: { 'target-role': 'Stopped' } });
  const { cib: after } = await typeOnFile(disabled.text(), 'pacer resource enable vm-guest1');
  expect(after).not.toContain('target-role');
});

test.each([1, 2, 3])('A28: resource create container%i VirtualDomain force_stop="true" …', async (number) => {
  const line = `pacer resource create container${number} VirtualDomain force_stop="true" hypervisor="lxc:///" config="/root/lxc/lxc${number}.xml" meta remote-node=lxc${number}`;
  const { cib: after } = await typeOnFile(example().text(), line);
  expect(pairs(after)).toEqual([
    `config=/root/lxc/lxc${number}.xml`,
    'force_stop=true',
    'hypervisor=lxc:///',
    `remote-node=lxc${number}`,
  ]);
});
