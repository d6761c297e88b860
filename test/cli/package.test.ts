import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const cib = `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0"><configuration>
<crm_config/><nodes/><resources><primitive id="vm1" class="ocf" provider="heartbeat" type="VirtualDomain">
<meta_attributes id="m"><nvpair id="n" name="remote-node" value="guest1"/></meta_attributes></primitive></resources>
<constraints/></configuration><status/></cib>`;
let folder: string;
let installed: string;

/** As npm does it: pack, unpack, run the script that the package names for after the installation. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-package-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', `--pack-destination=${folder}`], {
    cwd: root,
  });
  execFileSync('bash', ['-c', 'tar xzf *.tgz'], { cwd: folder });
  installed = join(folder, 'package');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the package', () => {
  test('runs without its dependencies: they are in the bundle', () => {
    const file = join(folder, 'cib.xml');
    writeFileSync(file, cib);
    const { status, stdout, stderr } = spawnSync(
      join(installed, 'bin', 'pacer'),
      ['-f', file, 'node', 'list'],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^guest1 +guest +vm1/m);
  });

  test('brings no code cache of another machine, and makes its own when it is installed', () => {
    const cache = join(installed, 'dist', 'main.cjs.cache');
    expect(existsSync(cache)).toBe(false);
    const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    execFileSync('sh', ['-c', scripts.postinstall], { cwd: installed });
    expect(existsSync(cache)).toBe(true);
  });

  test.each([
    ['man/pacer.8'],
    ['completions/pacer.bash'],
    ['completions/_pacer'],
    ['completions/pacer.fish'],
  ])('has %s', (path) => {
    expect(existsSync(join(installed, path))).toBe(true);
  });

  test('has no sources and no tests', () => {
    expect([existsSync(join(installed, 'src')), existsSync(join(installed, 'test'))]).toEqual([false, false]);
  });
});

describe('a fresh clone', () => {
  // npm links such a folder without installing what its build needs.
  test('can be installed as it is', { timeout: 300_000 }, () => {
    const clone = join(folder, 'clone');
    const made = ['node_modules', 'dist', '.git'];
    cpSync(root, clone, {
      recursive: true,
      filter: (path) => !made.some((name) => relative(root, path).startsWith(name)),
    });
    execFileSync('npm', ['install', '--global', `--prefix=${folder}`, '--prefer-offline', '.'], {
      cwd: clone,
      stdio: 'pipe',
    });
    expect(execFileSync(join(folder, 'bin', 'pacer'), ['--version'], { encoding: 'utf8' })).toMatch(/^\d/);
  });
});
