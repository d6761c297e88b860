import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readKey } from '../../src/apply/host-key.ts';
import { applyHostStep } from '../../src/apply/host-step.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Result } from '../../src/model/result.ts';
import { Secret } from '../../src/model/secret.ts';
import { sudoersLines } from '../../src/plan/hosts/sudoers-lines.ts';
import type { HostStep } from '../../src/plan/plan.ts';
import { expectSuccess, onHost } from '../support/connected-host.ts';
import { hints, messages } from '../support/messages.ts';
import { describeOnHosts } from '../support/require-tool.ts';

const key = new Secret(randomBytes(256));
const path = '/etc/pacemaker/authkey';
const putKey: HostStep = { step: 'put-key', host: 'guest1', path, key };
const start: HostStep = { step: 'start-service', host: 'guest1', service: 'pacemaker_remote' };
const enable: HostStep = { ...start, step: 'enable-service' };
const listens: HostStep = { step: 'check-listening', host: 'guest1', port: '3121' };
const setPort: HostStep = {
  step: 'set-remote-port',
  host: 'guest1',
  path: '/etc/default/pacemaker',
  port: '3122',
};

describeOnHosts('a key that cannot be written', () => {
  test('for want of space says so, and leaves the old key and nothing else', () =>
    onHost({ keyDirectory: 'full' }, async ({ host, facts, shows }) => {
      const before = (await facts()).key;
      expect(told(await applyHostStep(host, putKey))).toEqual([
        'Error: guest1: cannot write /etc/pacemaker/authkey: no space is left',
        "make room on guest1; see which file system is full with 'df /etc/pacemaker'",
      ]);
      expect((await facts()).key).toEqual(before);
      expect(await shows('ls -A /etc/pacemaker')).toBe('authkey\nfiller');
    }));

  test('to a read-only file system says so', () =>
    onHost({ keyDirectory: 'read-only' }, async ({ host, shows }) => {
      expect(told(await applyHostStep(host, putKey))).toEqual([
        'Error: guest1: cannot write /etc/pacemaker/authkey: its file system is read-only',
        "see why with 'findmnt --target /etc/pacemaker/authkey' on guest1, and remount it writable",
      ]);
      expect(await shows('ls -A /etc/pacemaker')).toBe('authkey');
    }));

  test('without sudo rights says which work it was', () =>
    onHost({ login: 'pacer' }, async ({ host }) => {
      const [text, hint] = told(await applyHostStep(host, putKey));
      expect(text).toMatch(
        /^Error: guest1: neither root nor allowed to use 'sudo -n': writing \/etc\/pacemaker\/authkey: .*(password|sudo)/,
      );
      expect(hint).toContain('man pacer');
    }));

  test('with sudo rights for a part only leaves no temporary file', () => {
    const sudoers = sudoersLines().filter((line) => !line.includes('/usr/bin/mv'));
    return onHost({ login: 'pacer', sudoers }, async ({ host, shows }) => {
      expect(told(await applyHostStep(host, putKey))[0]).toMatch(/sudo -n': writing .*password is required/);
      expect(await shows('ls -A /etc/pacemaker')).toBe('authkey');
    });
  });

  test('because the directory is not there gives the reason in the words of the program', () =>
    onHost({ prepare: 'rm -rf /etc/pacemaker' }, async ({ host }) => {
      expect(told(await applyHostStep(host, putKey))).toEqual([
        expect.stringMatching(
          /^Error: guest1: writing \/etc\/pacemaker\/authkey failed: install: .*No such file or directory$/,
        ),
        'put it right and run the same command again: what is done stays done',
      ]);
    }));

  test('whole, as the connection broke, does not replace the old one', () =>
    onHost({}, async ({ host, facts, shows }) => {
      const before = (await facts()).key?.digest;
      const half = { ...putKey, key: cutShort(key) };
      expect(told(await applyHostStep(host, half))[0]).toBe(
        'Error: guest1: writing /etc/pacemaker/authkey failed: the key arrived incomplete',
      );
      expect((await facts()).key?.digest).toBe(before);
      expect(await shows('ls -A /etc/pacemaker')).toBe('authkey');
    }));
});

describeOnHosts('a key', () => {
  test('is never on a command line, and nobody but root reads the new file while it is written', () =>
    onHost({ prepare: spyOnTee }, async ({ host, shows }) => {
      expectSuccess(await applyHostStep(host, putKey));
      const hexadecimal = Buffer.from(key.reveal()).toString('hex').slice(0, 32);
      expect(await shows('cat /run/spy')).toMatch(/^600 root\b/);
      expect(await shows('cat /run/spy')).not.toContain(hexadecimal);
      expect(await shows('tr "\\0" " " </run/spy-arguments')).not.toContain(
        Buffer.from(key.reveal()).toString('latin1'),
      );
    }));

  test('of any bytes arrives and is read back as it is, 4096 of them too', () =>
    onHost({}, async ({ host }) => {
      for (const bytes of [randomBytes(4096), Buffer.from('\n'), Buffer.from([0, 10, 13, 0, 255])]) {
        const odd = new Secret(bytes);
        expectSuccess(await applyHostStep(host, { ...putKey, key: odd }));
        expect(expectSuccess(await readKey(host, path)).digest).toBe(odd.digest);
      }
    }));

  test('that is not there, or that may not be read, is told apart', async () => {
    await onHost({ prepare: `rm ${path}` }, async ({ host }) => {
      expect(told(await readKey(host, path))[0]).toBe(
        'Error: guest1: there is no key /etc/pacemaker/authkey',
      );
    });
    await onHost({ login: 'pacer' }, async ({ host }) => {
      expect(told(await readKey(host, path))[0]).toMatch(
        /^Error: guest1: cannot read \/etc\/pacemaker\/authkey: sudo: /,
      );
    });
  });

  test('written by several at once is one of theirs, whole', () =>
    onHost({}, async ({ host, facts, shows }) => {
      const other = new Secret(randomBytes(256));
      const steps = [putKey, { ...putKey, key: other }, putKey, { ...putKey, key: other }];
      await Promise.all(steps.map((step) => applyHostStep(host, step)));
      expect([key.digest, other.digest]).toContain((await facts()).key?.digest);
      expect(await shows('ls -A /etc/pacemaker')).toBe('authkey');
    }));
});

describeOnHosts('a service', () => {
  test('that fails to start comes with the last lines of its log', () =>
    onHost(
      { startFails: ['Reading configuration', 'error: Could not open log: No such file'] },
      async ({ host }) => {
        expect(told(await applyHostStep(host, start))).toEqual([
          'Error: guest1: service command failed: pacemaker_remote start: error: Could not open log: No such file',
          expect.stringContaining(
            'last lines of its log: Reading configuration | error: Could not open log: No such file',
          ),
        ]);
      },
    ));

  test('that failed too often before is given another try', () =>
    onHost({ startFails: 'start limit' }, async ({ host, facts }) => {
      expectSuccess(await applyHostStep(host, start));
      expectSuccess(await applyHostStep(host, listens));
      expect((await facts()).services.pacemaker_remote.active).toBe(true);
    }));

  test('that is not there cannot be enabled', () =>
    onHost({ installed: false }, async ({ host }) => {
      expect(told(await applyHostStep(host, enable))[0]).toBe(
        'Error: guest1: service command failed: pacemaker_remote enable: Failed to enable pacemaker_remote.service: Unit pacemaker_remote.service not found.',
      );
    }));

  test(
    'that ends as soon as it is started is noticed',
    () =>
      onHost({ prepare: brokenDaemon }, async ({ host }) => {
        expectSuccess(await applyHostStep(host, start));
        const [text, hint] = told(await applyHostStep(host, listens));
        expect(text).toBe(
          'Error: guest1: pacemaker_remote does not listen on port 3121 10 seconds after its start',
        );
        expect(hint).toContain('last lines of its log: crit: Could not create IPC socket');
      }),
    40_000,
  );

  test('is not touched without sudo rights', () =>
    onHost({ login: 'pacer' }, async ({ host }) => {
      expect(told(await applyHostStep(host, start))[0]).toMatch(
        /sudo -n': 'systemctl start pacemaker_remote': sudo: /,
      );
    }));
});

describeOnHosts('the settings of a host', () => {
  test('keep everything but the one line: bytes, mode, owner, a missing last line end', () =>
    onHost({ prepare: oddSettings }, async ({ host, shows }) => {
      expectSuccess(await applyHostStep(host, setPort));
      expect(await shows("od -An -c /etc/default/pacemaker | tr -d ' \\n'")).toBe(
        '#377\\tA=1\\r\\nPCMK_remote_port=3122\\n#end',
      );
      expect(await shows("stat -c '%a %G' /etc/default/pacemaker")).toBe('604 haclient');
      expect(await shows('ls -A /etc/default | grep pacer || true')).toBe('');
    }));

  test('get the line at their end where they had none, also after a line without end', () =>
    onHost(
      { prepare: "printf 'A=1\\n#PCMK_remote_port=9' >/etc/default/pacemaker" },
      async ({ host, shows }) => {
        expectSuccess(await applyHostStep(host, setPort));
        expect(await shows('cat /etc/default/pacemaker')).toBe(
          'A=1\n#PCMK_remote_port=9\nPCMK_remote_port=3122',
        );
      },
    ));

  test('are made where there were none', () =>
    onHost({ prepare: 'rm -f /etc/default/pacemaker' }, async ({ host, shows }) => {
      expectSuccess(await applyHostStep(host, setPort));
      expect(await shows('cat /etc/default/pacemaker; stat -c %a /etc/default/pacemaker')).toBe(
        'PCMK_remote_port=3122\n644',
      );
    }));

  test('stay as they were where they cannot be written', () =>
    onHost({ prepare: fullSettings }, async ({ host, shows }) => {
      const before = await shows('sha256sum </etc/default/pacemaker');
      expect(told(await applyHostStep(host, setPort))[0]).toBe(
        'Error: guest1: cannot write /etc/default/pacemaker: no space is left',
      );
      expect(await shows('sha256sum </etc/default/pacemaker')).toBe(before);
      expect(await shows('ls -A /etc/default')).toBe('filler\npacemaker');
    }));
});

describeOnHosts('an installation that fails', () => {
  test('gives the package manager’s reason and the command', () =>
    onHost({ installed: false, prepare: 'touch /run/throw-away/apt-get.fails' }, async ({ host }) => {
      const argv = ['apt-get', 'install', '--yes', 'pacemaker-remote'];
      expect(told(await applyHostStep(host, { step: 'install-package', host: 'guest1', argv }))).toEqual([
        'Error: guest1: installing pacemaker_remote failed: E: Unable to locate package pacemaker-remote',
        'run on guest1 and see: apt-get install --yes pacemaker-remote',
      ]);
    }));
});

/** What the user reads: what is wrong, and what to do. */
function told(result: Result<unknown, Diagnostic>): string[] {
  if (result.ok) throw new Error('it did not fail');
  return [...messages([result.error]), ...hints([result.error])];
}

/** The key's digest with only a part of its bytes, as when the connection ends while they are sent. */
function cutShort(secret: Secret): Secret {
  const part = new Secret(secret.reveal().slice(0, 100));
  Object.defineProperty(part, 'digest', { value: secret.digest });
  return part;
}

/** Notes the mode of the new file when `tee` begins, and every command line of that moment. */
const spyOnTee = `
mv /usr/bin/tee /usr/bin/tee.real
cat >/usr/bin/tee <<'SCRIPT'
#!/bin/sh
stat -c '%a %U' "$1" >/run/spy
cat /proc/[0-9]*/cmdline >/run/spy-arguments
exec /usr/bin/tee.real "$@"
SCRIPT
chmod +x /usr/bin/tee`;

const brokenDaemon = `
printf '#!/bin/sh\\necho "crit: Could not create IPC socket"; exit 1\\n' >/usr/sbin/pacemaker-remoted`;

const oddSettings = `
printf '#377\\tA=1\\r\\n  PCMK_remote_port="9"\\n#end' >/etc/default/pacemaker
chmod 604 /etc/default/pacemaker && chgrp haclient /etc/default/pacemaker`;

const fullSettings = `
mount -t tmpfs -o size=16k tmpfs /etc/default
printf 'A=1\\n' >/etc/default/pacemaker
dd if=/dev/zero of=/etc/default/filler bs=4k 2>/dev/null || true`;
