import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeWith } from './require-tool.ts';
import { startSshd } from './sshd.ts';

describeWith(['sshd', 'ssh', 'ssh-keygen'], 'the sshd of the tests', () => {
  test('lets the system ssh in by its alias', async () => {
    const sshd = await startSshd();
    const answer = execFileSync('ssh', ['-F', sshd.configFile, 'testhost', 'echo', 'hello'], {
      encoding: 'utf8',
    });
    await sshd.stop();
    expect(answer).toBe('hello\n');
  });
});
