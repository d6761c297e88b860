import { expect, test } from 'vitest';
import { waitUntilStarted } from '../../src/apply/wait-until-started.ts';
import { openHost } from '../../src/host/open-host.ts';
import { target, value } from '../host/ssh-targets.ts';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { startSshd } from '../support/sshd.ts';

describeWith(['sshd', 'ssh', 'ssh-keygen'], 'waiting for a node to start', () => {
  test('ends when the connection to it breaks, however long it may take', async () => {
    const sshd = await startSshd();
    const context = recordingContext();
    const host = value(await openHost(target(sshd.configFile, { transport: 'ssh2' }), context));
    // The parent of the login's shell is the sshd of this connection.
    await host.run({ argv: ['sh', '-c', 'kill -9 $PPID'] });
    const waited = await waitUntilStarted(host, 'node1', 3600, context);
    await host.close();
    await sshd.stop();
    expect(waited).toMatchObject({ error: { code: 'SSH_CONNECTION_BROKEN' } });
  });
});
