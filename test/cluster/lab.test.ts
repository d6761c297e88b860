import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { waitUntil } from './lab/wait-until.ts';
import { describeWithLab } from './support/describe-on-lab.ts';
import { testLab } from './support/lab.ts';

const script = join(import.meta.dirname, '../../scripts/lab.mjs');
/** Names are short, and this lab stands beside the one of the other tests. */
const name = `${testLab.slice(0, 12)}two`;
const namespace = `/run/netns/pacer-lab-${name}-node1`;

describeWithLab('npm run lab -- down leaves nothing', () => {
  afterAll(() => lab('down').ended);

  test('after a lab that ran', async () => {
    expect(await lab('up', ...oneNode).ended).toMatchObject({ status: 0 });
    expect(traces()).not.toEqual([]);
    expect(await lab('down').ended).toMatchObject({ status: 0 });
    expect(traces()).toEqual([]);
  });

  test('after `up` was killed when its network was made', async () => {
    await killUpWhen(() => existsSync(namespace));
    expect(await lab('down').ended).toMatchObject({ status: 0 });
    expect(traces()).toEqual([]);
  });

  test('after `up` was killed while a host booted', async () => {
    await killUpWhen(() => processes().some((pid) => commandOf(pid) === 'systemd'));
    expect(await lab('down').ended).toMatchObject({ status: 0 });
    expect(traces()).toEqual([]);
  });

  test('after the containers and the power switch were killed', async () => {
    expect(await lab('up', ...oneNode).ended).toMatchObject({ status: 0 });
    for (const pid of processes().filter((each) => ['systemd-nspawn', 'node'].includes(commandOf(each))))
      process.kill(pid, 'SIGKILL');
    expect(await lab('down').ended).toMatchObject({ status: 0 });
    expect(traces()).toEqual([]);
  });
});

describeWithLab('Two changes of one lab at once', () => {
  afterAll(() => lab('down').ended);

  test('the second is refused and told who is at work', async () => {
    const up = lab('up', ...oneNode);
    await waitUntil('the network', 60, () => existsSync(namespace));
    expect(await lab('down').ended).toEqual({
      status: 1,
      said:
        `lab: the lab '${name}' is being changed by 'up' (process ${up.pid})\n` +
        'wait until that has ended, or give yours a name of its own: --name NAME\n',
    });
    expect(await up.ended).toMatchObject({ status: 0 });
  });

  test('a lab that is up is not started again', async () => {
    const { status, said } = await lab('up', ...oneNode).ended;
    expect({ status, first: said.split('\n')[0] }).toEqual({
      status: 1,
      first: `lab: there is a lab '${name}' already, or a part of one`,
    });
  });
});

describeWithLab('Words that make no sense change nothing, and are answered by what would', () => {
  afterAll(() => lab('down').ended);

  test.each([
    ['frob', "there is no command 'frob'", "'npm run lab' shows the commands and their options"],
    ['up --nodes 0', "'0' nodes cannot be started", '--nodes takes a number from 1 to 10'],
    ['up --suite sid', "Debian 'sid' is not known", '--suite bookworm or trixie'],
    [
      'down --name ../x',
      "'../x' cannot be a lab's name",
      '--name takes up to 16 of a-z and 0-9, a letter first',
    ],
    [
      'status --all=1',
      "Option '--all' does not take an argument",
      "'npm run lab' shows the commands and their options",
    ],
  ])('%s', async (words, what, whatToDo) => {
    expect(await lab(...words.split(' ')).ended).toEqual({ status: 1, said: `lab: ${what}\n${whatToDo}\n` });
  });

  test('exec and fault where there is no such host, fault or lab', async () => {
    const first = async (...words: readonly string[]) => (await lab(...words).ended).said.split('\n')[0];
    expect(await first('exec', 'node1', 'true')).toBe(`lab: there is no lab '${name}'`);
    await lab('up', ...oneNode).ended;
    expect(await first('exec', 'node9', 'true')).toBe(`lab: no host 'node9' in the lab '${name}'`);
    expect(await first('fault', 'node1', 'frob')).toBe("lab: no fault 'frob'");
    expect(await first('fault', 'node1', 'block', '70000')).toBe("lab: 'node1 block 70000' makes no sense");
    expect(await first('fault', 'node1', 'kill', 'nosuchd')).toBe("lab: no process 'nosuchd' on node1");
    await lab('fault', 'node1', 'crash').ended;
    expect(await first('exec', 'node1', 'true')).toBe('lab: node1 is down');
  });
});

const oneNode = ['--nodes', '1', '--guests', '0', '--remotes', '0'];

type Ended = { readonly status: number | null; readonly said: string };

function lab(...words: readonly string[]): {
  readonly pid: number | undefined;
  readonly ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, [script, '--name', name, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return { pid: child.pid, ended: once(child, 'close').then(([status]) => ({ status, said })) };
}

async function killUpWhen(reached: () => boolean): Promise<void> {
  const up = lab('up', ...oneNode);
  await waitUntil('`up` to get that far', 60, reached);
  if (up.pid !== undefined) process.kill(up.pid, 'SIGKILL');
  // Nothing of it was whole: it had no time to say that it is up.
  expect(await up.ended).toMatchObject({ status: null });
}

/** What the machine itself shows of the lab: not asked of the lab's own code, which might overlook the same twice. */
function traces(): string[] {
  const ofLab = (line: string) => line.includes(`pacer-lab-${name}`) || line.includes(`pacer-lab/${name}`);
  const lines = (program: string, ...words: string[]) =>
    execFileSync(program, words, { encoding: 'utf8' }).split('\n').filter(ofLab);
  return [
    ...processes().map((pid) => `process ${pid}`),
    ...lines('findmnt', '--list', '--output', 'TARGET'),
    ...lines('ip', 'netns', 'list'),
    // Another lab's cgroups and files come and go meanwhile.
    ...lines('find', '/sys/fs/cgroup', '-ignore_readdir_race', '-type', 'd', '-path', '*pacer-lab*'),
    ...lines(
      'find',
      '/run',
      '/var/lib',
      '-ignore_readdir_race',
      '-xdev',
      '-maxdepth',
      '4',
      '-name',
      `*${name}*`,
    ),
  ];
}

function processes(): number[] {
  const all = readdirSync('/proc').filter((each) => /^\d+$/.test(each));
  return all
    .map(Number)
    .filter((pid) => readProc(pid, 'cgroup').includes(`/pacer-lab/${name}/`) && !hasEnded(pid));
}

/** Its parent, which is the machine's first process after a `kill -9`, may take a while to notice. */
function hasEnded(pid: number): boolean {
  return readProc(pid, 'status').includes('State:\tZ');
}

function commandOf(pid: number): string {
  return readProc(pid, 'comm').trim();
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
}
