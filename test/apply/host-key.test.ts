import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readKey } from '../../src/apply/host-key.ts';
import { applyHostStep } from '../../src/apply/host-step.ts';
import { Secret } from '../../src/model/secret.ts';
import { sudoersLines } from '../../src/plan/hosts/sudoers-lines.ts';
import type { HostStep } from '../../src/plan/plan.ts';
import { expectSuccess, onHost } from '../support/connected-host.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { told } from '../support/told.ts';

const key = new Secret(randomBytes(256));
const path = '/etc/pacemaker/authkey';
const putKey: HostStep = { step: 'put-key', host: 'guest1', path, key };

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

  test('of a cluster node replaces the one that it was planned to replace', () =>
    onHost({}, async ({ host, facts }) => {
      const replaces = (await facts()).key?.digest ?? 'nothing';
      expectSuccess(await applyHostStep(host, { ...putKey, replaces }));
      expect((await facts()).key?.digest).toBe(key.digest);
    }));

  test('of a cluster node does not replace one that came meanwhile', () =>
    onHost({}, async ({ host, facts }) => {
      const { key: came } = await facts();
      expect(told(await applyHostStep(host, { ...putKey, replaces: 'nothing' }))).toEqual([
        'Error: guest1: somebody else gave this cluster node an authkey at the same time; it is kept',
        'run the same command again: it takes the key that is there now',
      ]);
      expect((await facts()).key).toEqual(came);
    }));

  test('of a cluster node that came meanwhile and is the same is no trouble', () =>
    onHost({}, async ({ host }) => {
      expectSuccess(await applyHostStep(host, putKey));
      expectSuccess(await applyHostStep(host, { ...putKey, replaces: 'nothing' }));
    }));

  test('written by several at once is one of theirs, whole', () =>
    onHost({}, async ({ host, facts, shows }) => {
      const other = new Secret(randomBytes(256));
      const steps = [putKey, { ...putKey, key: other }, putKey, { ...putKey, key: other }];
      await Promise.all(steps.map((step) => applyHostStep(host, step)));
      expect([key.digest, other.digest]).toContain((await facts()).key?.digest);
      expect(await shows('ls -A /etc/pacemaker')).toBe('authkey');
    }));
});

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
