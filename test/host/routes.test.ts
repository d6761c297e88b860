import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHost } from '../../src/host/open-host.ts';
import { type RecordingContext, recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { fingerprintOf, type Sshd, startSshd } from '../support/sshd.ts';
import { target, value, whyNot, withHost } from './ssh-targets.ts';

describeWith(['sshd', 'ssh', 'ssh-keygen'], 'a host behind jump hosts', () => {
  let gate: Sshd;
  let inner: Sshd;
  let guest: Sshd;

  beforeAll(async () => {
    gate = await startSshd({ aliases: ['gate'] });
    inner = await startSshd({ aliases: ['inner'] });
    guest = await startSshd({ aliases: ['guest'] });
  });
  afterAll(() => Promise.all([gate, inner, guest].map((sshd) => sshd.stop())));

  /** All three servers, with these settings for all before their own. */
  const configure = (settings: string) => {
    const file = join(gate.folder, 'config');
    writeFileSync(file, [settings, ...[gate, inner, guest].map(({ configBlock }) => configBlock)].join('\n'));
    return target(file, { address: 'guest' });
  };
  const origin = (wanted: ReturnType<typeof target>, context: RecordingContext) =>
    withHost(wanted, context, async (host) =>
      value(await host.run({ argv: ['sh', '-c', 'echo "$SSH_CONNECTION"'] }))
        .stdout.split(' ')
        .at(-1)
        ?.trim(),
    );
  const logins = (sshd: Sshd) => sshd.log().match(/Accepted publickey/g)?.length ?? 0;

  for (const transport of ['ssh2', 'system'] as const) {
    describe(`over ${transport}`, () => {
      test('is reached through one', async () => {
        const before = logins(gate);
        const wanted = configure('Host guest\n  ProxyJump gate');
        expect(await origin({ ...wanted, transport }, recordingContext())).toBe(String(guest.port));
        expect(logins(gate)).toBe(before + 1);
      });

      test('is reached through a chain', async () => {
        const before = logins(inner);
        const wanted = configure('Host guest\n  ProxyJump gate,inner');
        expect(await origin({ ...wanted, transport }, recordingContext())).toBe(String(guest.port));
        expect(logins(inner)).toBe(before + 1);
      });

      test('is reached through a jump host that has one of its own', async () => {
        const before = logins(gate);
        const wanted = configure('Host guest\n  ProxyJump inner\nHost inner\n  ProxyJump gate');
        expect(await origin({ ...wanted, transport }, recordingContext())).toBe(String(guest.port));
        expect(logins(gate)).toBe(before + 1);
      });

      test('is not reached through one whose host key is unknown', async () => {
        const nothing = join(gate.folder, 'nothing');
        const wanted = configure(`Host guest\n  ProxyJump gate\nHost gate\n  UserKnownHostsFile ${nothing}`);
        expect(await whyNot({ ...wanted, transport }, recordingContext())).toMatchObject({
          code: 'SSH_HOST_KEY_UNKNOWN',
          facts: { name: `[127.0.0.1]:${gate.port}`, fingerprint: fingerprintOf(gate.hostKey()) },
        });
      });

      test('that refuses connections is told apart from its jump host', async () => {
        const wanted = configure('Host guest\n  ProxyJump gate\n  Port 1');
        expect(await whyNot({ ...wanted, transport }, recordingContext())).toMatchObject({
          code: 'SSH_REFUSED',
          facts: { host: 'guest', address: '127.0.0.1', port: 1 },
        });
      });
    });
  }

  test('shares the connection to the jump host with others behind it', async () => {
    const before = logins(gate);
    const wanted = configure('Host guest inner\n  ProxyJump gate');
    const context = recordingContext();
    const opened = await Promise.all(
      ['guest', 'inner', 'guest'].map((address) => openHost({ ...wanted, address }, context)),
    );
    for (const host of opened) await value(host).close();
    expect(logins(gate)).toBe(before + 1);
  });

  test('is one of many, without a warning of Node about listeners', async () => {
    const warnings: Error[] = [];
    const listener = (warning: Error) => warnings.push(warning);
    process.on('warning', listener);
    const wanted = configure('Host guest\n  ProxyJump gate');
    const context = recordingContext();
    const opened = await Promise.all(Array.from({ length: 20 }, () => openHost(wanted, context)));
    await Promise.all(opened.map((host) => value(host).close()));
    process.off('warning', listener);
    expect(warnings).toEqual([]);
  });

  test('is not looked for without end when jump hosts lead to one another', async () => {
    const wanted = configure('Host guest\n  ProxyJump inner\nHost inner\n  ProxyJump guest');
    expect((await whyNot(wanted, recordingContext())).code).toBe('SSH_JUMP_LOOP');
  });

  test('takes the token of the login in the name of the jump host', async () => {
    const wanted = configure('Host guest\n  ProxyJump %r@gate');
    expect(await origin(wanted, recordingContext())).toBe(String(guest.port));
  });
});
