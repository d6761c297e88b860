import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostConnections } from '../../src/host/connections.ts';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';
import { value } from './ssh-targets.ts';

describeWith(['sshd', 'ssh', 'ssh-keygen'], 'the connections of one run', () => {
  let sshd: Sshd;
  beforeAll(async () => {
    sshd = await startSshd({ aliases: ['node1', 'node2', 'guest*'] });
  });
  afterAll(() => sshd.stop());

  const connect = () => {
    const context = recordingContext();
    return hostConnections(context, { configFile: sshd.configFile, identities: [], transport: 'ssh2' });
  };
  const logins = () => sshd.log().match(/Accepted publickey/g)?.length ?? 0;

  test('are one for each host, however often it is asked for', async () => {
    const before = logins();
    const connections = connect();
    const opened = await Promise.all(['node1', 'node2', 'node1'].map((address) => connections.open(address)));
    const [first, second, third] = opened.map(value);
    await connections.close();
    expect(first).toBe(third);
    expect(first).not.toBe(second);
    expect(logins()).toBe(before + 2);
  });

  test('reach sixty-four hosts', async () => {
    const connections = connect();
    const names = Array.from({ length: 64 }, (_, index) => `guest${index}`);
    const answers = await Promise.all(
      names.map(async (name) =>
        value(await value(await connections.open(name)).run({ argv: ['echo', name] })),
      ),
    );
    await connections.close();
    expect(answers.map(({ stdout }) => stdout.trim())).toEqual(names);
  });

  test('fail once for a host that does not answer', async () => {
    const connections = connect();
    const [first, second] = [await connections.open('node1:1'), await connections.open('node1:1')];
    await connections.close();
    expect(first).toMatchObject({ error: { code: 'SSH_REFUSED', facts: { port: 1 } } });
    expect(second).toBe(first);
  });

  test('take the login of the address before that of the command line', async () => {
    const connections = connect();
    const refused = await connections.open('nobody@node1');
    await connections.close();
    expect(refused).toMatchObject({ error: { facts: { user: 'nobody' } } });
  });
});
