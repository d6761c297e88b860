import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeWith } from '../support/require-tool.ts';
import { runPacer } from '../support/run-pacer.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-process-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('starting pacer', () => {
  test('--version prints the bare version, as pcs does', async () => {
    expect(await runPacer(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('it works from any folder and through symbolic links', async () => {
    symlinkSync(join(root, 'bin', 'pacer'), join(folder, 'one'));
    symlinkSync('one', join(folder, 'pacer'));
    const { stdout } = spawnSync(join(folder, 'pacer'), ['--version'], { cwd: '/', encoding: 'utf8' });
    expect(stdout).toBe(`${version}\n`);
  });

  test('without a build it says how to build', () => {
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    const { status, stderr } = spawnSync(join(folder, 'bin', 'pacer'), { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `pacer: not built: ${join(folder, 'dist')} is missing\n  run: cd '${folder}' && npm run setup\n`,
    });
  });

  test('a reader that has seen enough is no error', () => {
    const script = `set -o pipefail; '${join(root, 'bin', 'pacer')}' --help | head -c 1`;
    expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  test('a working directory that was removed is an error, not a crash', () => {
    const script = `cd '${folder}' && mkdir gone && cd gone && rmdir ../gone && '${join(root, 'bin', 'pacer')}' node list`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stderr: 'Error: the working directory does not exist any more\n  change to another one: cd /\n',
    });
  });

  test('output that cannot be written is an error, not a crash', () => {
    const script = `'${join(root, 'bin', 'pacer')}' --version > /dev/full`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stderr: 'Error: the output could not be written: ENOSPC: no space left on device, write\n',
    });
  });
});

describe('cluster nodes that do not answer', () => {
  test('all of -H are tried, in order, and each is named', async () => {
    const { status, stderr } = await runPacer(['-H', '127.0.0.1:1,127.0.0.1:2', 'node', 'list']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Error: no way to the cluster, none of 2 nodes answers: 127.0.0.1: .* port 1; 127.0.0.1: .* port 2\n/,
    );
  });

  test('one is no host that could be left out: --skip-offline is not offered', async () => {
    const { stderr } = await runPacer(['-H', '127.0.0.1:1', 'node', 'list']);
    expect(stderr).toMatch(
      /^Error: no way to the cluster: 127.0.0.1: nothing accepts SSH .* port 1\n {2}start sshd/,
    );
    expect(stderr).not.toContain('--skip-offline');
  });
});

describe('help', () => {
  test.each([[['--help']], [['help']], [['-h']]])(
    '%j shows the main help on standard output',
    async (args) => {
      const { status, stdout } = await runPacer(args);
      expect({ status, first: stdout.split('\n')[0] }).toEqual({
        status: 0,
        first: 'Usage: pacer COMMAND... [options]',
      });
    },
  );

  test('pacer alone is an incomplete command: the help is on standard error, as with pcs', async () => {
    const { status, stdout, stderr } = await runPacer([]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Usage: pacer COMMAND');
  });

  test.each([[['cluster', 'node', '--help']], [['help', 'cluster', 'node']]])(
    '%j lists the commands of the area',
    async (args) => {
      expect((await runPacer(args)).stdout).toContain('\n  cluster node add-guest ');
    },
  );

  test.each([
    [['cluster', 'node', 'add-guest', 'a', 'b', '--help']],
    [['-f', 'x', '--help', 'cluster', 'node', 'add-guest']],
    [['help', 'cluster', 'node', 'add-guest']],
  ])('%j tells about the command, and does not run it', async (args) => {
    expect((await runPacer(args)).stdout).toMatch(
      /^Usage: pacer cluster node add-guest NODE_NAME RESOURCE_ID/,
    );
  });

  test('no text is wider than a terminal of 80 columns', () => {
    const folder = join(root, 'dist', 'help');
    const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
  });
});

describe('words that are no command', () => {
  test.each([
    [['cluster', 'node', 'add-gest'], "did you mean 'pacer cluster node add-guest'?"],
    [['clutser'], "did you mean 'pacer cluster'?"],
    [['add-guest', 'g', 'vm'], "did you mean 'pacer cluster node add-guest'?"],
    [['resource', 'creat', 'web'], "did you mean 'pacer resource create'?"],
    [['property', 'maintenance-mode=true'], "did you mean 'pacer property set maintenance-mode=true'?"],
  ])('%j', async (args, suggestion) => {
    const { status, stdout, stderr } = await runPacer(args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Error: unknown command 'pacer [^']+'\n/);
    expect(stderr).toContain(suggestion);
    expect(stderr).toContain('\nUsage: pacer ');
  });

  test('a misspelled command that its area takes for a name is told when the area fails', async () => {
    const { stderr } = await runPacer(['constraint', 'locaton', 'web', 'prefers', 'node1']);
    expect(stderr).toMatch(/\ndid you mean 'pacer constraint location'\?\n$/);
  });

  test('a word that ends several commands is no guess', async () => {
    expect((await runPacer(['node', 'update'])).stderr).not.toContain('did you mean');
  });

  test.each([
    [['resource', 'relations', 'web'], 'pacer constraint ref ID'],
    [['stonith', 'confirm', 'node1'], 'stonith_admin --fence, --confirm'],
    [['cluster', 'node', 'add', 'node3'], 'pcs, or corosync.conf'],
    [['resource', 'show', 'web'], 'pacer resource status, config'],
    [['configure', 'show'], 'pacer config'],
    [['resource', 'start', 'web'], 'pacer resource enable ID'],
    [['primitive', 'web', 'ocf:pacemaker:Dummy'], 'pacer resource create ID AGENT'],
  ])('%j is a command of pcs or crmsh, and what to use instead is told', async (args, instead) => {
    expect((await runPacer(args)).stderr).toContain(`\n  use instead: ${instead}`);
  });

  test('a program that asked for JSON gets the reason as JSON', async () => {
    const { stdout, stderr } = await runPacer(['clutser', '--output-format', 'json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'COMMAND_UNKNOWN' }]);
  });

  test('an unknown option comes before the missing command', async () => {
    expect((await runPacer(['--bogus'])).stderr).toMatch(/^Error: option --bogus not recognized\n/);
  });

  test.each([
    [['--file', 'cib.xml', 'node', 'list'], "did you mean '-f'?"],
    [['-V'], "did you mean '--version'?"],
    [['node', 'list', '--forse'], "did you mean '--force'?"],
    [['resource', 'create', 'a', 'Dummy', '--master'], "did you mean 'promotable'?"],
    [['node', 'list', '-x'], "words that begin with '-' go behind '--'"],
  ])('%j: the option that was meant', async (args, hint) => {
    const { stderr } = await runPacer(args);
    expect(stderr).toMatch(/^Error: option -\S+ not recognized\n/);
    expect(stderr).toContain(`\n  ${hint}\n`);
  });

  test('-f - would make a file of this name', async () => {
    const { status, stderr } = await runPacer(['-f', '-', 'node', 'list']);
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^Error: '-' is not a file\n {2}to look at standard input: -f \/dev\/stdin/,
      ),
    });
  });

  test('an option that lacks its value is no call for help', async () => {
    expect((await runPacer(['-f'])).stderr).toMatch(/^Error: option -f requires argument\n/);
  });
});

/** A copy of the built program in which `node list` is another program, given as the body of `run(argv, typed, world)`. */
function pacerThatRuns(body: string): string {
  const filter = (path: string) => !/\/dist\/(packages|commands\/.*\.c)/.test(path);
  for (const part of ['bin', 'dist'])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter });
  const chunk = join(folder, 'dist', 'commands', 'node', 'list.cjs');
  writeFileSync(
    chunk,
    `(function(module){ module.exports = { async run(argv, typed, world) { ${body} } }; })`,
  );
  return join(folder, 'bin', 'pacer');
}

describe('the code cache', () => {
  test('every chunk has one after a build', () => {
    const find = spawnSync('find', [join(root, 'dist'), '-name', '*.cjs'], { encoding: 'utf8' });
    const chunks = find.stdout
      .trim()
      .split('\n')
      .filter((path) => !path.endsWith('/load-chunk.cjs'));
    expect(
      chunks.filter((path) => statSync(`${path}.cache`, { throwIfNoEntry: false }) === undefined),
    ).toEqual([]);
  });

  test('a cache of another text is ignored, also when that is as long', () => {
    const pacer = pacerWithCacheOf("world.stdout.write('first\\n'); return 0;");
    pacerThatRunsAgain("world.stdout.write('other\\n'); return 0;");
    expect(spawnSync(pacer, ['node', 'list'], { encoding: 'utf8' }).stdout).toBe('other\n');
  });

  // V8 itself would take it where its own version is the same, and dies: 20.19.0 of one that 20.20.2 made.
  test.each([
    ['this Node is used', (cache: string) => cache, 'first\n'],
    ['another Node is ignored', (cache: string) => cache.replace(process.version, 'v20.00.0'), 'other\n'],
    [
      'a Node elsewhere is ignored',
      (cache: string) => cache.replace(process.execPath, '/opt/node'),
      'other\n',
    ],
  ])('a cache made by %s', (_, madeBy, printed) => {
    const pacer = pacerWithCacheOf("world.stdout.write('first\\n'); return 0;");
    pacerThatRunsAgain("world.stdout.write('other\\n'); return 0;");
    changeCache((maker, code) => madeBy(maker) + readFileSync(chunk(), 'latin1') + code);
    expect(spawnSync(pacer, ['node', 'list'], { encoding: 'utf8' }).stdout).toBe(printed);
  });

  const chunk = () => join(folder, 'dist', 'commands', 'node', 'list.cjs');

  /** A cache is the line that says which Node made it, the chunk's text, and the code. */
  function changeCache(change: (maker: string, code: string) => string) {
    const cache = readFileSync(`${chunk()}.cache`, 'latin1');
    const textAt = cache.indexOf('\n') + 1;
    const code = cache.slice(textAt + statSync(chunk()).size);
    writeFileSync(`${chunk()}.cache`, change(cache.slice(0, textAt), code), 'latin1');
  }

  function pacerWithCacheOf(body: string) {
    const pacer = pacerThatRuns(body);
    mkdirSync(join(folder, 'scripts'));
    cpSync(join(root, 'scripts', 'code-cache.mjs'), join(folder, 'scripts', 'code-cache.mjs'));
    spawnSync(process.execPath, [join(folder, 'scripts', 'code-cache.mjs')]);
    return pacer;
  }

  function pacerThatRunsAgain(body: string) {
    const before = readFileSync(chunk(), 'utf8');
    const after = `(function(module){ module.exports = { async run(argv, typed, world) { ${body} } }; })`;
    expect(after.length).toBe(before.length);
    writeFileSync(chunk(), after);
  }

  test('a broken cache only costs time', () => {
    const pacer = pacerWithCacheOf("world.stdout.write('here\\n'); return 0;");
    changeCache((maker) => `${maker}${readFileSync(chunk(), 'latin1')}no code cache at all`);
    expect(spawnSync(pacer, ['node', 'list'], { encoding: 'utf8' }).stdout).toBe('here\n');
  });
});

describe('when things go wrong', () => {
  test('a full pipe that another program made non-blocking loses nothing', () => {
    const pacer = pacerThatRuns("world.stdout.write('x'.repeat(1e6)); return 0;");
    const other = `'${process.execPath}' -e 'process.stdout.write(""); setTimeout(() => {}, 2000)'`;
    const script = `{ ${other} & sleep 0.5; '${pacer}' node list; wait; } | { sleep 1; wc -c; }`;
    expect(Number(spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout)).toBe(1e6);
  });

  test('a bug of ours says so, and what to report', () => {
    const pacer = pacerThatRuns("throw new Error('impossible');");
    const { status, stdout, stderr } = spawnSync(pacer, ['node', 'list'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^pacer: internal error\n {2}please report it .*pacer [0-9.]+, Node v[0-9.]+, \w+/,
    );
    expect(stderr).toContain('Error: impossible');
  });

  test('a bug in a callback is no less of one', () => {
    const pacer = pacerThatRuns(
      "setTimeout(() => { throw new Error('late'); }); await new Promise(() => {});",
    );
    const { status, stderr } = spawnSync(pacer, ['node', 'list'], { encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^pacer: internal error\n/),
    });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s cleans up, newest first, and ends with %i', async (signal, expected) => {
    const pacer = pacerThatRuns(`
      world.onInterrupt(() => world.stdout.write('old '));
      world.onInterrupt(() => { throw new Error('ignored'); });
      world.onInterrupt(async () => world.stdout.write('new '));
      world.onInterrupt(() => world.stdout.write('taken back '))();
      setInterval(() => {}, 1000);
      world.stdout.write('ready ');
      await new Promise(() => {});`);
    const child = spawn(pacer, ['node', 'list']);
    let stdout = '';
    child.stdout.on('data', (text) => {
      if (stdout === '') child.kill(signal);
      stdout += text;
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, stdout }).toEqual({ status: expected, stdout: 'ready new old ' });
  });
});

describeWith(['script'], 'questions on the terminal', () => {
  /** Runs it with a terminal of its own, typing once the question is there; what the terminal showed. */
  function typing(body: string, keys: string): Promise<string> {
    const pacer = pacerThatRuns(body);
    const child = spawn('script', ['-qec', `${pacer} node list`, '/dev/null'], { stdio: 'pipe' });
    let shown = '';
    child.stdout.on('data', (text) => {
      // At once, as somebody who types ahead, or pastes.
      if (!shown.includes('?') && String(text).includes('?')) child.stdin.write(keys);
      shown += text;
    });
    return new Promise((resolve) => {
      child.once('close', () => resolve(shown.replaceAll('\r', '')));
    });
  }

  test('a secret is not shown while it is typed, and can be corrected', async () => {
    const ask =
      "const s = await world.askSecret('Passphrase? '); world.stdout.write(String(s.length) + s.at(-1)); return 0;";
    expect(await typing(ask, 'secrx\u007fet\r')).toBe('Passphrase? \n6t');
  });

  test('Ctrl-C at a secret ends the program after cleaning up', async () => {
    const ask =
      "world.onInterrupt(() => world.stdout.write('cleaned')); await world.askSecret('Passphrase? '); await new Promise(() => {});";
    expect(await typing(ask, 'abc\u0003')).toBe('Passphrase? \ncleaned');
  });
});

describeWith(['setsid'], 'without a terminal', () => {
  test('a question has no answer', () => {
    const pacer = pacerThatRuns("world.stdout.write(String(await world.askSecret('?'))); return 0;");
    expect(spawnSync('setsid', ['--wait', pacer, 'node', 'list'], { encoding: 'utf8' }).stdout).toBe(
      'undefined',
    );
  });
});
