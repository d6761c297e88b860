import { expect, test } from 'vitest';
import { localHost } from '../../src/host/local-host.ts';
import { recordingContext } from '../support/recording-context.ts';
import { value } from './ssh-targets.ts';

const host = localHost(recordingContext(), 'here');

test('a program that is missing ends as it would on a host reached by SSH', async () => {
  expect(value(await host.run({ argv: ['no-such-program'] }))).toEqual({
    status: 127,
    stdout: '',
    stderr: "env: 'no-such-program': No such file or directory\n",
  });
});

test('the folders of administrators are searched for programs', async () => {
  const path = value(await host.run({ argv: ['sh', '-c', 'echo "$PATH"'] })).stdout;
  expect(path).toMatch(/:\/usr\/sbin:\/sbin\n$/);
});

test('a command that ends while a child of it holds the output open is waited for no longer', async () => {
  const before = Date.now();
  value(await host.run({ argv: ['sh', '-c', 'sleep 30 & echo started'] }));
  expect(Date.now() - before).toBeLessThan(5000);
});

test('a command that does not read its input is no failure', async () => {
  const result = value(await host.run({ argv: ['true'], stdin: 'x'.repeat(1_000_000) }));
  expect(result.status).toBe(0);
});
