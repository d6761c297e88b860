import { afterEach, expect, test } from 'vitest';
import { openHost } from '../../src/host/open-host.ts';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';
import { target, value } from './ssh-targets.ts';

/** ForceCommand stands for a login's start-up files: it is what that login runs before, or instead of, the command. */
for (const transport of ['ssh2', 'system'] as const) {
  describeWith(['sshd', 'ssh', 'ssh-keygen'], `a login (${transport})`, () => {
    let sshd: Sshd | undefined;
    afterEach(() => sshd?.stop());

    const run = async (forced: string, script: string) => {
      sshd = await startSshd({ settings: [`ForceCommand ${forced}`] });
      const host = value(await openHost(target(sshd.configFile, { transport }), recordingContext()));
      const result = await host.run({ argv: ['sh', '-c', script] });
      await host.close();
      return result;
    };

    const greeting = 'echo Welcome; echo careful >&2; printf "no end of line"; printf "nor here" >&2;';

    test('that greets adds nothing to what a command prints', async () => {
      const result = await run(`${greeting} eval "$SSH_ORIGINAL_COMMAND"`, 'echo out; echo err >&2; exit 3');
      expect(value(result)).toEqual({ status: 3, stdout: 'out\n', stderr: 'err\n' });
    });

    test('that greets adds nothing to the silence of a command', async () => {
      const result = await run(`${greeting} eval "$SSH_ORIGINAL_COMMAND"`, ':');
      expect(value(result)).toEqual({ status: 0, stdout: '', stderr: '' });
    });

    test('that runs no commands is told by its own words', async () => {
      expect(await run('echo This account is currently not available.; exit 1', 'id')).toEqual({
        ok: false,
        error: {
          code: 'SSH_COMMAND_NOT_RUN',
          facts: { host: 'testhost', reason: 'This account is currently not available.' },
        },
      });
    });

    test('that ends without a word is told by its status', async () => {
      expect(await run('exit 1', 'id')).toMatchObject({
        error: { code: 'SSH_COMMAND_NOT_RUN', facts: { reason: 'exit status 1' } },
      });
    });
  });
}
