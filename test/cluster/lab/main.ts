import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { LabDefinition, LabSize, Suite } from './definition.ts';
import { hostsOf, mostHosts, suites } from './definition.ts';
import { down } from './down.ts';
import { admin, enterAdmin, enterHost } from './enter.ts';
import { faults, mendAll } from './fault.ts';
import { labsOfMachine, readDefinition, sshConfigFile } from './places.ts';
import { powerSwitchCommand, servePowerSwitch } from './power-switch.ts';
import { reset } from './reset.ts';
import { status } from './status.ts';
import { up } from './up.ts';
import { useFencing } from './use-fencing.ts';

const usage = `npm run lab -- COMMAND

  up [--nodes 2] [--guests 2] [--remotes 1] [--suite bookworm|trixie] [--fencing]
                        start a cluster of so many hosts [that fences through the lab's power switch]
  status                its hosts, and what the cluster says
  exec HOST COMMAND …   run a command on a host; on '${admin}': a command of this machine, in the lab's network
  reset                 pristine hosts, an empty CIB
  fault HOST FAULT …    ${Object.entries(faults)
    .map(([name, { words, summary }]) => `${`${name} ${words}`.padEnd(26)}${summary}`)
    .join('\n                        ')}
  fault mend            mend all hosts
  down [--all]          leave nothing

  --name NAME           which lab (default: lab)
`;

/** Runs one command of the lab; its exit status. Words after `exec HOST` belong to the command run there. */
export async function main(argv: readonly string[], checkout: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: ownWords(argv),
    allowPositionals: true,
    options: {
      name: { type: 'string', default: 'lab' },
      nodes: { type: 'string', default: '2' },
      guests: { type: 'string', default: '2' },
      remotes: { type: 'string', default: '1' },
      suite: { type: 'string', default: 'bookworm' },
      fencing: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  const [command, ...words] = positionals;
  switch (command) {
    case 'up':
      return await start(definition(values.name, values.suite, checkout, values), values.fencing);
    case 'down':
      for (const name of values.all ? labsOfMachine() : [values.name]) await down(name);
      return 0;
    case 'status':
      process.stdout.write(await status(existing(values.name)));
      return 0;
    case 'exec':
      return execute(existing(values.name), words[0] ?? '', argv.slice(argv.indexOf('exec') + 2));
    case 'reset':
      return await timed('reset', () => reset(existing(values.name), say));
    case powerSwitchCommand:
      return await servePowerSwitch(existing(values.name));
    case 'fault':
      return await makeFault(existing(values.name), words);
    default:
      process.stderr.write(usage);
      return command === undefined || command === 'help' ? 0 : 1;
  }
}

/** Up to and with `exec HOST`. */
function ownWords(argv: readonly string[]): string[] {
  const exec = argv.indexOf('exec');
  return exec === -1 ? [...argv] : argv.slice(0, exec + 2);
}

async function start(lab: LabDefinition, fencing: boolean): Promise<number> {
  await timed('up', () => up(lab, say));
  if (fencing) await useFencing(lab);
  const name = lab.name === 'lab' ? '' : ` --name ${lab.name}`;
  const config = sshConfigFile(lab.name);
  say(`try: npm run lab --${name} exec ${admin} pacer -H node1 --ssh-config ${config} status`);
  say(`or:  npm run lab --${name} exec node1 bash`);
  return 0;
}

function definition(
  name: string,
  suite: string,
  checkout: string,
  sizes: Readonly<Record<keyof LabSize, string>>,
): LabDefinition {
  if (!/^[a-z][a-z0-9]{0,15}$/.test(name)) throw new Error(`'${name}' is no name for a lab: a-z and 0-9`);
  if (!isSuite(suite)) throw new Error(`'${suite}' is none of ${suites.join(', ')}`);
  const size = {
    nodes: count('nodes', sizes.nodes, mostHosts.node),
    guests: count('guests', sizes.guests, mostHosts.guest),
    remotes: count('remotes', sizes.remotes, mostHosts.remote),
  };
  return { name, suite, checkout, hosts: hostsOf(size) };
}

function isSuite(text: string): text is Suite {
  return suites.some((suite) => suite === text);
}

function count(option: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new Error(`--${option} takes a number from 0 to ${most}, not '${text}'`);
}

function existing(name: string): LabDefinition {
  const lab = readDefinition(name);
  if (!lab) throw new Error(`there is no lab '${name}': npm run lab -- up`);
  return lab;
}

function execute(lab: LabDefinition, host: string, words: readonly string[]): number {
  const command = words.length > 0 ? words : ['bash'];
  if (host !== admin && !lab.hosts.some(({ name }) => name === host))
    throw new Error(`no host '${host}': ${[admin, ...lab.hosts.map(({ name }) => name)].join(', ')}`);
  const argv = host === admin ? enterAdmin(lab, command) : enterHost(lab.name, host, command);
  return spawnSync(argv[0] ?? '', argv.slice(1), { stdio: 'inherit' }).status ?? 128;
}

async function makeFault(lab: LabDefinition, [name, kind, ...words]: readonly string[]): Promise<number> {
  if (name === 'mend') {
    await mendAll(lab);
    return 0;
  }
  const host = lab.hosts.find((each) => each.name === name);
  const fault = faults[kind ?? ''];
  if (!host || !fault)
    throw new Error(`fault HOST FAULT …, with a fault of ${Object.keys(faults).join(', ')}`);
  await fault.make({ lab, host, words });
  return 0;
}

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  say(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
