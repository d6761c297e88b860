import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { localHost } from '../../src/host/local-host.ts';
import { openHost } from '../../src/host/open-host.ts';
import { Secret } from '../../src/model/secret.ts';
import { type RecordingContext, recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';
import { awkwardWords } from './awkward-words.ts';
import { target, value } from './ssh-targets.ts';

/** What holds for a command wherever it runs: on this machine, over ssh2, over the system's ssh. */
for (const where of ['local', 'ssh2', 'system'] as const) {
  describeWith(['sshd', 'ssh', 'ssh-keygen'], `a command (${where})`, () => {
    let sshd: Sshd;
    let host: Host;
    let context: RecordingContext;

    beforeAll(async () => {
      sshd = await startSshd();
      context = recordingContext();
      host =
        where === 'local'
          ? localHost(context, 'here')
          : value(await openHost(target(sshd.configFile, { transport: where }), context));
    });
    afterAll(async () => {
      await host.close();
      await sshd.stop();
    });

    const pidFile = () => join(sshd.folder, `pid-${where}`);
    const run = async (...command: Parameters<Host['run']>) => value(await host.run(...command));

    test('gets every argument as it was given', async () => {
      const { stdout } = await run({ argv: ['printf', '%s\\0', ...awkwardWords] });
      expect(stdout.split('\0').slice(0, -1)).toEqual(awkwardWords);
    });

    test('gets its environment as it was given', async () => {
      const environment = { CIB_file: "/tmp/it's $(id)\n", LC_ALL: 'C' };
      const { stdout } = await run({ argv: ['printenv', '-0', 'CIB_file', 'LC_ALL'], environment });
      expect(stdout).toBe(`${environment.CIB_file}\0C\0`);
    });

    test('reads a megabyte of any bytes unchanged', async () => {
      const stdin = randomBytes(1024 * 1024);
      const { stdout } = await run({ argv: ['sha256sum'], stdin });
      expect(stdout.split(' ')[0]).toBe(createHash('sha256').update(stdin).digest('hex'));
    });

    test('may end without reading what it is given', async () => {
      expect((await run({ argv: ['true'], stdin: randomBytes(8 * 1024 * 1024) })).status).toBe(0);
    });

    test('reads nothing where nothing is given', async () => {
      expect((await run({ argv: ['cat'] })).stdout).toBe('');
    });

    test('keeps output and errors apart', async () => {
      const { stdout, stderr } = await run({ argv: ['sh', '-c', 'echo out; echo err >&2'] });
      expect({ stdout, stderr }).toEqual({ stdout: 'out\n', stderr: 'err\n' });
    });

    test('may write much, in characters of several bytes', async () => {
      const { stdout } = await run({ argv: ['sh', '-c', 'yes Ünïcödé節点 | head -n 150000'] });
      expect(stdout === 'Ünïcödé節点\n'.repeat(150_000)).toBe(true);
    });

    test.each([0, 1, 2, 105, 254, 255])('ends with status %d', async (status) => {
      expect((await run({ argv: ['sh', '-c', `exit ${status}`] })).status).toBe(status);
    });

    test.each([
      ['TERM', 143],
      ['KILL', 137],
    ])('ended by SIG%s has the status a shell would give it', async (signal, status) => {
      expect((await run({ argv: ['sh', '-c', `kill -${signal} $$`] })).status).toBe(status);
    });

    test('that is not there ends with 127 and says so', async () => {
      const { status, stderr } = await run({ argv: ['no-such-program', 'x'] });
      expect({ status, stderr: stderr.replace(/[‘’]/g, "'") }).toEqual({
        status: 127,
        stderr: "env: 'no-such-program': No such file or directory\n",
      });
    });

    test('that takes too long is given up', async () => {
      const before = Date.now();
      const result = await host.run({ argv: ['sleep', '30'], timeout: 0.5 });
      expect(result).toMatchObject({
        error: { code: 'COMMAND_TIMED_OUT', facts: { command: "'sleep 30'", seconds: 0.5 } },
      });
      expect(Date.now() - before).toBeLessThan(5000);
    });

    if (where === 'local') {
      test('that is given up is ended where it runs', async () => {
        await host.run({ argv: ['sh', '-c', 'echo $$ > "$0"; exec sleep 30', pidFile()], timeout: 0.5 });
        const isAlive = async () =>
          (await run({ argv: ['sh', '-c', 'kill -0 "$(cat "$0")"', pidFile()] })).status === 0;
        await expect.poll(isAlive, { timeout: 10_000 }).toBe(false);
      });
    }

    test('still runs after another was given up', async () => {
      await host.run({ argv: ['sleep', '30'], timeout: 0.2 });
      expect((await run({ argv: ['echo', 'alive'] })).stdout).toBe('alive\n');
    });

    test('is one of twenty at the same time', async () => {
      const numbers = Array.from({ length: 20 }, (_, index) => String(index));
      const results = await Promise.all(numbers.map((number) => run({ argv: ['echo', number] })));
      expect(results.map(({ stdout }) => stdout.trim())).toEqual(numbers);
    });

    test('is shown by --debug, with its answer', async () => {
      await run({ argv: ['sh', '-c', 'echo answer; exit 7'], stdin: 'question' });
      const shown = context.debugged.slice(-2).join('\n');
      expect(shown).toMatch(
        /\$ sh -c 'echo answer; exit 7'\n {2}stdin: question\n.*exit 7\n {2}stdout: answer$/,
      );
    });

    test('shows a secret it reads only by its digest, even when it prints it', async () => {
      const secret = new Secret(Buffer.from('a key that nobody may see'));
      await run({ argv: ['cat'], stdin: secret });
      const shown = context.debugged.join('\n');
      expect(shown).not.toContain('nobody may see');
      expect(shown).toContain(secret.toString());
    });

    test('declared to print a secret shows only how long it is', async () => {
      const { stdout } = await run({ argv: ['echo', 'hidden', 'words'], secretOutput: true });
      expect(stdout).toBe('hidden words\n');
      expect(context.debugged.at(-1)).toMatch(/stdout: 13 characters$/);
    });
  });
}
