import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { describeOnHosts } from './require-tool.ts';
import type { ThrowAwayHostOptions } from './throw-away-host/prepare-script.ts';
import { type ThrowAwayHost, throwAwayHost } from './throw-away-host.ts';

describeOnHosts('a throw-away host', () => {
  test('is a root of its own: nothing written there reaches this machine', async () => {
    const host = await started({ running: true });
    await host.run('echo guest >/etc/throw-away-marker; echo x >/tmp/throw-away-marker');
    expect(readFileSync(join(host.root, 'etc/throw-away-marker'), 'utf8')).toBe('guest\n');
    expect(existsSync('/etc/throw-away-marker')).toBe(false);
    expect(existsSync('/tmp/throw-away-marker')).toBe(false);
  });

  test('has ports of its own: several can listen on 3121 at once', async () => {
    const hosts = await Promise.all(['guest1', 'guest2'].map((name) => started({ name, running: true })));
    for (const host of hosts) expect(await host.run('ss -Hltn sport = :3121')).toContain(':3121');
  });

  test('answers over SSH under its name', async () => {
    const host = await started({ name: 'guest7' });
    expect(execFileSync('ssh', ['-F', host.sshConfig, 'guest7', 'hostname'], { encoding: 'utf8' })).toBe(
      'guest7\n',
    );
  });

  test('leaves no process, mount or folder behind', async () => {
    const host = await started({ running: true, keyDirectory: 'full' });
    const folder = dirname(host.sshConfig);
    await host.stop();
    expect(existsSync(host.root)).toBe(false);
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(folder);
  });

  test('ends with the process that started it, even one that is killed', async () => {
    const starter = spawn(process.execPath, ['-e', starterScript()]);
    const [root = '', folder = ''] = (await firstLine(starter.stdout)).split(' ');
    expect(existsSync(join(root, 'etc'))).toBe(true);
    starter.kill('SIGKILL');
    await expect.poll(() => existsSync(root), { timeout: 10_000 }).toBe(false);
    // A killed process cannot remove its folder, which holds nothing but two key pairs made for the test.
    rmSync(folder, { recursive: true });
  });
}, ['ss']);

/** Starts a host that goes with the test, however that ends. */
async function started(options: ThrowAwayHostOptions): Promise<ThrowAwayHost> {
  const host = await throwAwayHost(options);
  onTestFinished(() => host.stop());
  return host;
}

/** A program that starts a host, prints where its root is, and waits. */
function starterScript(): string {
  const contents = `
    import { dirname } from 'node:path';
    import { throwAwayHost } from './throw-away-host.ts';
    throwAwayHost({ running: true }).then((host) => {
      console.log(host.root, dirname(host.identity));
      setInterval(() => {}, 1000);
    });`;
  const stdin = { contents, resolveDir: import.meta.dirname };
  const define = { 'import.meta.dirname': JSON.stringify(import.meta.dirname) };
  const built = buildSync({ stdin, define, bundle: true, platform: 'node', format: 'cjs', write: false });
  return built.outputFiles[0]?.text ?? '';
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('nothing was printed');
}
