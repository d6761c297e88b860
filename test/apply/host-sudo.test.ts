import { expect, test } from 'vitest';
import { sudoersLines } from '../../src/plan/hosts/sudoers-lines.ts';
import { onHost } from '../support/connected-host.ts';
import { key, keyDigest, prepare, release, settings } from '../support/prepare-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';

describeOnHosts('preparing a host as a login that is not root', () => {
  test('works with exactly the documented sudoers lines, from the first step to the last', () => {
    // Of nobody else, sudo asks here for a terminal, which commands over SSH do not have.
    const sudoers = ['Defaults requiretty', ...sudoersLines()];
    return onHost({ login: 'pacer', sudoers, prepare: settings('# here') }, async (connected) => {
      expect(await prepare(connected, { port: '3122' })).toEqual([
        'make-key-directory',
        'put-key',
        'set-remote-port',
        'enable-service',
        'start-service',
        'check-listening',
      ]);
      expect(keyDigest(connected.machine)).toBe(key.digest);
      expect(await prepare(connected, { port: '3122' })).toEqual([]);
      expect(await release(connected)).toEqual(['disable-service', 'stop-service', 'remove-key']);
    });
  });

  test('installs, and makes the group, with the same lines', () =>
    onHost({ login: 'pacer', sudoers: sudoersLines(), installed: false }, async (connected) => {
      expect(await prepare(connected, { install: true })).toContain('install-package');
      await connected.shows("sed -i '/^haclient:/d' /etc/group /etc/gshadow");
      expect(await prepare(connected)).toContain('make-group');
    }));
}, ['sudo']);
