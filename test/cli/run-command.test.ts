import { describe, expect, test } from 'vitest';
import { normalizeArguments } from '../../src/cli/normalize-arguments.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { type CommandInput, defineCommand } from '../../src/model/command.ts';
import { changeOptions } from '../../src/model/options.ts';

const changing = defineCommand({
  words: ['cluster', 'node', 'add'],
  summary: 'Add a node',
  positionals: [
    { name: 'NODE', summary: 'the node', required: true },
    { name: 'SETTINGS', summary: 'settings', required: false, rest: true },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [],
  run: async () => 0,
});
const live = defineCommand({ ...changing, words: ['live'], positionals: [], options: [], cluster: 'live' });

/** Runs it on arguments typed with blanks between them; what the command got, and what was said instead. */
async function typed(line: string, definition = changing, environment = {}) {
  const output = { stdout: '', stderr: '' };
  let input: CommandInput | undefined;
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      output[name] += text;
    },
    isTTY: false,
    columns: 80,
  });
  const world = {
    environment,
    workingDirectory: '/',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    now: () => 0,
    randomBytes: (count: number) => new Uint8Array(count),
    askSecret: async () => undefined,
  };
  const run = async (got: CommandInput) => {
    input = got;
    return 0 as const;
  };
  const argv = normalizeArguments(line.split(' ').filter(Boolean));
  const status = await runCommand({ ...definition, run }, argv, `pacer ${line}`, world);
  return { status, input, ...output };
}

describe('words of a command', () => {
  test.each([
    ['guest1', ['guest1']],
    ['guest1 a=1 b=2', ['guest1', 'a=1', 'b=2']],
    ['guest1 --force a=1', ['guest1', 'a=1']],
    ['guest1 --wait a=1', ['guest1', 'a=1']],
    ['guest1 score=-INFINITY -INFINITY', ['guest1', 'score=-INFINITY', '-INFINITY']],
    ['guest1 -1000 1e3 0x10 007', ['guest1', '-1000', '1e3', '0x10', '007']],
    ['guest1 -- --force -x', ['guest1', '--force', '-x']],
    ['guest1 node.attr=1 a=b=c', ['guest1', 'node.attr=1', 'a=b=c']],
    ['guest1 "quoted"', ['guest1', '"quoted"']],
    ['guest1 __proto__=1 constructor', ['guest1', '__proto__=1', 'constructor']],
  ])('%s', async (line, words) => {
    expect((await typed(line)).input?.words).toEqual(words);
  });
});

describe('options of a command', () => {
  test.each([
    ['n --force', { force: true, dryRun: false }],
    ['n --force --force', { force: true }],
    ['n -f cib.xml', { file: 'cib.xml' }],
    ['n -fcib.xml', { file: 'cib.xml' }],
    ['n -f -', { file: '-' }],
    ['n -H node1,root@node2:22', { host: ['node1', 'root@node2:22'] }],
    ['n -H node1 --host=node2', { host: ['node1', 'node2'] }],
    [
      'n --allow NAME_TAKEN,PORT_INVALID --allow NO_FENCING',
      { allow: ['NAME_TAKEN', 'PORT_INVALID', 'NO_FENCING'] },
    ],
    ['n --identity a,b --identity c', { identity: ['a,b', 'c'] }],
    ['n --wait', { wait: 3600 }],
    ['n --wait=0', { wait: 0 }],
    ['n --wait=30', { wait: 30 }],
    ['n --output-format json', { outputFormat: 'json' }],
    ['n', { outputFormat: 'text', ssh: 'auto', host: [], allow: [], identity: [], debug: false }],
    ['n -f a --corosync-conf c', { corosyncConf: 'c' }],
    ['n -f a --corosync_conf=c', { corosyncConf: 'c' }],
  ])('%s', async (line, options) => {
    expect((await typed(line)).input?.options).toMatchObject(options);
  });

  test('an option with a value that is not given is not there', async () => {
    expect(Object.keys((await typed('n')).input?.options ?? {})).not.toContain('wait');
  });

  test('PACER_HOST stands for -H', async () => {
    const { input } = await typed('n', changing, { PACER_HOST: 'node1, node2' });
    expect(input?.options.host).toEqual(['node1', 'node2']);
  });

  test.each([['n -H other'], ['n -f cib.xml']])('PACER_HOST does not count with %s', async (line) => {
    const { input } = await typed(line, changing, { PACER_HOST: 'node1' });
    expect(input?.options.host).not.toContain('node1');
  });
});

describe('mistakes', () => {
  test.each([
    ['n --bogus', 'Error: option --bogus not recognized\n'],
    ['n --bogus=1', 'Error: option --bogus not recognized\n'],
    ['n -x', 'Error: option -x not recognized\n'],
    ['n -infinite', 'Error: option -infinite not recognized\n'],
    ['n --group g', "Error: Specified option '--group' is not supported in this command\n"],
    [
      'n --group g --after a',
      "Error: Specified options '--after', '--group' are not supported in this command\n",
    ],
    ['n -f a -f b', 'Error: -f can only be used once\n'],
    ['n -f', 'Error: option -f requires argument\n'],
    ['n --allow --force', 'Error: option --allow requires argument\n'],
    ['n --force=yes', 'Error: option --force must not have an argument\n'],
    ['n -f a --wait', "Error: Cannot use '-f' together with '--wait'\n"],
    ['n -f a -H b', "Error: Cannot use '-f' together with '-H'\n"],
    ['n -H ,', 'Error: option -H requires argument\n'],
    ['n --allow NAME_TAKEN,NAME_TKAEN', "Error: --allow: there is no error with the code 'NAME_TKAEN'\n"],
    ['n --wait=soon', "Error: 'soon' is not a valid number of seconds to wait\n"],
    ['n --wait=-1', "Error: '-1' is not a valid number of seconds to wait\n"],
    [
      'n --output-format foo',
      "Error: Unknown value 'foo' for '--output-format' option. Supported values are: 'json', 'text'\n",
    ],
    ['n --output-format cmd', "Error: Unknown value 'cmd' for '--output-format' option."],
    [
      'n --detailed-exitcode',
      "Error: '--detailed-exitcode' cannot be used without '--dry-run'\n  it would change nothing: leave --detailed-exitcode out\n",
    ],
    ['n --corosync_conf corosync.conf', "Error: '--corosync_conf' cannot be used without '-f'\n"],
  ])('%s is told in the words of pcs, and the command is not run', async (line, message) => {
    const { status, input, stdout, stderr } = await typed(line);
    expect({ status, input, stdout }).toEqual({ status: 1, input: undefined, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: pacer cluster node add NODE [SETTINGS]... [options]');
  });

  test('-f with a command that needs the cluster', async () => {
    const { stderr } = await typed('-f a', live);
    expect(stderr).toMatch(/^Error: Specified option '-f' is not supported in this command\n/);
  });

  test.each([
    ['', changing, 'Error: NODE is missing: the node\n\nUsage: pacer cluster node add'],
    ['surplus', live, "Error: 'surplus' is one word too many\n"],
  ])('missing or surplus words are named before the usage: %j', async (line, definition, says) => {
    const { status, stderr } = await typed(line, definition);
    expect(status).toBe(1);
    expect(stderr).toContain(says);
    expect(stderr).toContain('\nUsage: pacer ');
  });

  test('with --output-format=json the reason is one document on standard output', async () => {
    const { status, stdout, stderr } = await typed('--output-format=json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      diagnostics: [{ code: 'WORD_MISSING', severity: 'error' }],
    });
  });
});
