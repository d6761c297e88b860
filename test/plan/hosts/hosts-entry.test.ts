import { describe, expect, test } from 'vitest';
import { parseHostsFile } from '../../../src/model/hosts-entry.ts';
import { isIpAddress, planHostsEntries, planHostsEntryRemoval } from '../../../src/plan/hosts/hosts-entry.ts';
import { messages } from '../../support/messages.ts';

const file = (...lines: string[]) => [{ host: 'node1', entries: parseHostsFile(lines.join('\n')) }];
const planned = (...lines: string[]) => planHostsEntries(file(...lines), 'guest1', '10.0.0.9');
const add = { step: 'add-hosts-entry', host: 'node1', name: 'guest1', address: '10.0.0.9' };

describe('a line in /etc/hosts', () => {
  test.each([
    ['is added where the name is unknown', ['127.0.0.1 localhost']],
    ['is added where the name stands in a comment only', ['# 10.0.0.9 guest1']],
    ['is added where another name begins alike', ['10.0.0.9 guest10']],
  ])('%s', (_, lines) => {
    expect(planned(...lines).steps).toEqual([add]);
  });

  test.each([
    ['by somebody else', '10.0.0.9 guest1'],
    ['among other names and in other letters', '10.0.0.9\tweb GUEST1 # ours'],
    ['by pacer', '10.0.0.9 guest1 # added by pacer'],
  ])('that is there already, written %s, is left', (_, line) => {
    expect(planned(line).steps).toEqual([]);
  });

  test("of pacer's own with another address is replaced", () => {
    const { steps } = planned('10.0.0.8 guest1 # added by pacer');
    expect(steps).toEqual([{ ...add, step: 'remove-hosts-entry', address: '10.0.0.8' }, add]);
  });

  test("of somebody else's with another address is an error", () => {
    const { steps, diagnostics } = planned('10.0.0.8 guest1');
    expect(steps).toEqual([]);
    expect(messages(diagnostics)[0]).toContain("/etc/hosts has 'guest1' already, with the address 10.0.0.8");
  });

  test.each(['guest1', '10.0.0', '10.0.0.256', '10.0.0.9 x', '', ':'])(
    'cannot have the address %j',
    (address) => {
      expect(planHostsEntries(file(), 'guest1', address).diagnostics).toHaveLength(1);
    },
  );

  test.each(['10.0.0.9', '::1', 'fe80::1', 'fe80::1%eth0', '2001:db8::9'])(
    'can have the address %s',
    (address) => {
      expect(isIpAddress(address)).toBe(true);
    },
  );

  test('goes with the node only if pacer wrote it', () => {
    const files = file(
      '10.0.0.9 guest1 # added by pacer',
      '10.0.0.9 guest1',
      '10.0.0.7 guest2 # added by pacer',
    );
    expect(planHostsEntryRemoval(files, ['guest1', '10.0.0.9'])).toEqual([
      { ...add, step: 'remove-hosts-entry' },
    ]);
  });
});
