import { expect, test } from 'vitest';
import { type ConnectedHost, onHost } from '../support/connected-host.ts';
import { key, keyDigest, prepare, release, settings } from '../support/prepare-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';

describeOnHosts('preparing a host', () => {
  test('takes every step that a fresh host needs, and none the second time', () =>
    onHost({}, async (connected) => {
      expect(await prepare(connected)).toEqual([
        'make-key-directory',
        'put-key',
        'enable-service',
        'start-service',
        'check-listening',
      ]);
      expect(await prepare(connected)).toEqual([]);
    }));

  test('puts the key there readable for the cluster daemons and nobody else, in place of the host’s own', () =>
    onHost({}, async (connected) => {
      expect(keyDigest(connected.machine)).not.toBe(key.digest);
      await prepare(connected);
      expect(keyDigest(connected.machine)).toBe(key.digest);
      expect(await connected.shows("stat -c '%U:%G %a' /etc/pacemaker/authkey")).toBe('root:haclient 640');
      expect(await connected.shows("stat -c '%U:%G %a' /etc/pacemaker")).toBe('root:haclient 750');
      expect(await connected.shows('ls -A /etc/pacemaker')).toBe('authkey');
    }));

  test('turns the service on for now and for the next boot', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      expect(await connected.shows('systemctl is-active pacemaker_remote')).toBe('active');
      expect(await connected.shows('systemctl is-enabled pacemaker_remote')).toBe('enabled');
      expect((await connected.facts()).listening).toEqual([3121]);
    }));

  test('restarts a daemon that Debian started with a key of its own', () =>
    onHost({ running: true }, async (connected) => {
      const before = await daemon(connected);
      expect(await prepare(connected)).toEqual([
        'make-key-directory',
        'put-key',
        'restart-service',
        'check-listening',
      ]);
      expect(await daemon(connected)).not.toBe(before);
    }));

  test('leaves a daemon alone that the cluster uses, and a key that is right', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      const before = await daemon(connected);
      expect(await prepare(connected, { inUse: true })).toEqual([]);
      expect(await daemon(connected)).toBe(before);
    }));

  test('sets another port in the settings and makes the daemon listen there', () =>
    onHost(
      { running: true, prepare: settings('# keep me', 'PCMK_remote_port=3199', 'PCMK_debug="a b"') },
      async (connected) => {
        expect(await prepare(connected, { port: '3122' })).toContain('set-remote-port');
        expect(await connected.shows('cat /etc/default/pacemaker')).toBe(
          '# keep me\nPCMK_remote_port=3122\nPCMK_debug="a b"',
        );
        expect((await connected.facts(3122)).listening).toEqual([3122]);
        expect(await prepare(connected, { port: '3122' })).toEqual([]);
      },
    ));

  test('installs a missing package first where that was asked for', () =>
    onHost({ installed: false }, async (connected) => {
      expect(await prepare(connected, { install: true })).toEqual([
        'install-package',
        'make-key-directory',
        'put-key',
        'enable-service',
        'restart-service',
        'check-listening',
      ]);
      expect(keyDigest(connected.machine)).toBe(key.digest);
      expect(await connected.shows('cat /var/log/throw-away/apt-get')).toBe(
        'install --yes --no-install-recommends --no-remove pacemaker-remote resource-agents',
      );
      expect(await prepare(connected)).toEqual([]);
    }));

  test('makes the haclient group where it is missing', () =>
    onHost(
      { prepare: "sed -i '/^haclient:/d' /etc/group; sed -i '/^haclient:/d' /etc/gshadow" },
      async (connected) => {
        expect(await prepare(connected)).toContain('make-group');
        expect((await connected.facts()).key).toMatchObject({ group: 'haclient', mode: '640' });
      },
    ));

  test('gives a right key its owner and mode without writing it anew', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      await connected.shows('chown root:root /etc/pacemaker/authkey; chmod 604 /etc/pacemaker/authkey');
      const { modifiedAt } = (await connected.facts()).key ?? {};
      expect(await prepare(connected)).toEqual(['set-key-mode']);
      expect((await connected.facts()).key).toMatchObject({ group: 'haclient', mode: '640', modifiedAt });
    }));

  test('restarts a daemon that is older than the key in its file', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      await connected.shows("touch -d '+1 minute' /etc/pacemaker/authkey");
      expect(await prepare(connected)).toEqual(['restart-service', 'check-listening']);
    }));
});

describeOnHosts('releasing a host', () => {
  test('turns the service off and removes the cluster’s key, and does nothing the second time', () =>
    onHost({}, async (connected) => {
      await prepare(connected);
      expect(await release(connected)).toEqual(['disable-service', 'stop-service', 'remove-key']);
      expect(await connected.shows('ls -A /etc/pacemaker')).toBe('');
      expect(await connected.shows('systemctl is-active pacemaker_remote || true')).toBe('inactive');
      expect(await release(connected)).toEqual([]);
    }));

  test('leaves a key that is not the cluster’s', () =>
    onHost({ running: true }, async (connected) => {
      expect(await release(connected)).toEqual(['disable-service', 'stop-service']);
      expect((await connected.facts()).key?.size).toBe(4096);
    }));
});

function daemon({ shows }: ConnectedHost): Promise<string> {
  return shows('systemctl show --property=MainPID pacemaker_remote');
}
