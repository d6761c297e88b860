import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { Host } from '../../src/host/host.ts';
import { inspectHost } from '../../src/inspect/host-facts.ts';
import { hostFactsScript } from '../../src/inspect/host-facts-script.ts';
import { success } from '../../src/model/result.ts';
import { expectSuccess, onHost } from '../support/connected-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';

describeOnHosts('the facts of a host', () => {
  test('are gathered in one round trip', () =>
    onHost({}, async ({ host }) => {
      let trips = 0;
      const run: Host['run'] = (command) => {
        trips += 1;
        return host.run(command);
      };
      expectSuccess(await inspectHost({ ...host, run }, { host: 'guest1', port: 3121 }));
      expect(trips).toBe(1);
    }));

  test('of a fresh Debian guest: a key of its own in a directory for all, nothing running', () =>
    onHost({}, async ({ facts, machine }) => {
      const bytes = readFileSync(`${machine.root}/etc/pacemaker/authkey`);
      expect(await facts()).toMatchObject({
        host: 'guest1',
        hasSystemd: true,
        privileged: true,
        packageInstalled: true,
        hasCorosyncConf: false,
        hasHaclientGroup: true,
        keyPath: '/etc/pacemaker/authkey',
        keyDirectory: { owner: 'root', group: 'root', mode: '755' },
        key: {
          owner: 'root',
          group: 'haclient',
          mode: '640',
          size: 4096,
          digest: createHash('sha256').update(bytes).digest('hex'),
        },
        keyFileSystem: { readOnly: false },
        settingsPath: '/etc/default/pacemaker',
        services: { pacemaker_remote: { active: false, enabled: false, masked: false } },
        listening: [],
      });
    }));

  test('tell since when the daemon runs and that its port listens', () =>
    onHost({ running: true }, async ({ facts }) => {
      const found = await facts();
      expect(found.services.pacemaker_remote).toEqual({ active: true, enabled: true, masked: false });
      expect(found.listening).toEqual([3121]);
      expect(Math.abs((found.daemonStartedAt ?? 0) - Date.now() / 1000)).toBeLessThan(30);
    }));

  test('of a host without the package: no key, no directory, no group', () =>
    onHost({ installed: false }, async ({ facts }) => {
      const found = await facts();
      expect(found).toMatchObject({ packageInstalled: false, hasHaclientGroup: false });
      expect(found).not.toHaveProperty('key');
      expect(found).not.toHaveProperty('keyDirectory');
      expect(found).not.toHaveProperty('keyProblem');
    }));

  test('of a cluster node name its services and corosync.conf', () =>
    onHost({ clusterNode: true }, async ({ facts }) => {
      const found = await facts();
      expect(found.hasCorosyncConf).toBe(true);
      expect(found.services.pacemaker).toMatchObject({ active: true, enabled: true });
      expect(found.services.corosync).toMatchObject({ active: true, enabled: true });
    }));

  test('show a masked service and a host without systemd', async () => {
    const mask = 'ln -s /dev/null /etc/systemd/system/pacemaker_remote.service';
    await onHost({ prepare: mask }, async ({ facts }) => {
      expect((await facts()).services.pacemaker_remote.masked).toBe(true);
    });
    await onHost({ systemd: false }, async ({ facts }) => {
      expect((await facts()).hasSystemd).toBe(false);
    });
  });

  test('read the settings as systemd does: the last one, without quotes and comments', () =>
    onHost(
      { prepare: settings('PCMK_remote_port=1', '# PCMK_remote_port=2', ' PCMK_remote_port="3122" ') },
      async ({ facts }) => {
        expect((await facts()).remotePort).toBe('3122');
      },
    ));

  test('tell certificates for Pacemaker Remote, which take all three settings', async () => {
    const two = ['PCMK_ca_file=/srv/ca.pem', 'PCMK_cert_file=/srv/cert.pem'];
    await onHost({ prepare: settings(...two, 'PCMK_key_file=""') }, async ({ facts }) => {
      expect((await facts()).usesCertificates).toBe(false);
    });
    await onHost({ prepare: settings(...two, 'PCMK_key_file=/srv/key.pem') }, async ({ facts }) => {
      expect((await facts()).usesCertificates).toBe(true);
    });
  });

  test('survive values with odd bytes', () =>
    onHost(
      {
        prepare: settings(
          "PCMK_authkey_location='/srv/odd $(id) `id` \\377 pacer-facts end\\tkey'",
          'PCMK_remote_address=::1',
        ),
      },
      async ({ facts }) => {
        const found = await facts();
        expect(found.keyPath).toBe('/srv/odd $(id) `id` \ufffd pacer-facts end\tkey');
        expect(found.remoteAddress).toBe('::1');
      },
    ));

  test('look at the key where PCMK_authkey_location says', () =>
    onHost(
      {
        prepare: `${settings('PCMK_authkey_location=/srv/key')}\nprintf secret >/srv/key && chmod 600 /srv/key`,
      },
      async ({ facts }) => {
        expect(await facts()).toMatchObject({ keyPath: '/srv/key', key: { mode: '600', size: 6 } });
      },
    ));

  test('tell a full and a read-only file system', async () => {
    await onHost({ keyDirectory: 'full' }, async ({ facts }) => {
      expect((await facts()).keyFileSystem).toEqual({ readOnly: false, availableKilobytes: 0 });
    });
    await onHost({ keyDirectory: 'read-only' }, async ({ facts }) => {
      expect((await facts()).keyFileSystem?.readOnly).toBe(true);
    });
  });

  test('are not confused by what the login prints', () =>
    onHost(
      {
        prepare:
          "echo 'echo pacer-facts end; echo Welcome; echo pacer-facts begin' >/root/.bashrc; cp /root/.bashrc /root/.profile",
      },
      async ({ facts }) => {
        expect((await facts()).hasSystemd).toBe(true);
      },
    ));

  test('come out the same in dash, bash and busybox', () =>
    onHost({ running: true }, async ({ host }) => {
      const answer = async (...shell: string[]) => {
        const ran = expectSuccess(
          await host.run({ argv: [...shell, '-s', '--', '3121'], stdin: hostFactsScript }),
        );
        // Free space may change between two looks.
        return ran.stdout.replace(/^disk .*$/m, '');
      };
      const dash = await answer('dash');
      expect(dash).toContain('pacer-facts end');
      expect(await answer('bash')).toBe(dash);
      expect(await answer('busybox', 'sh')).toBe(dash);
    }));
}, ['dash', 'bash', 'busybox']);

describe('a host that does not answer as expected', () => {
  test('is an error that says what came instead', async () => {
    const host: Host = {
      name: 'guest1',
      run: async () => success({ status: 1, stdout: 'This account is not available.\n', stderr: 'bye\n' }),
      close: async () => {},
    };
    expect(await inspectHost(host, { host: 'guest1', port: 3121 })).toEqual({
      ok: false,
      error: diagnose('HOST_FACTS_UNREADABLE', { host: 'guest1', reason: 'bye' }),
    });
  });
});

/** Shell commands that write these lines into the settings; `\377` and the like become bytes. */
function settings(...lines: readonly string[]): string {
  const quoted = lines.map((line) => `'${line.replaceAll("'", "'\\''")}\\n'`);
  return `printf '%b' ${quoted.join(' ')} >/etc/default/pacemaker`;
}
