import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { LabDefinition } from './definition.ts';
import { down } from './down.ts';
import { admin, enterAdmin, enterHost } from './enter.ts';
import { existingLab, hostNamed, labName, wantedLab } from './lab-words.ts';
import { makeFault } from './make-fault.ts';
import { labsOfMachine, sshConfigFile } from './places.ts';
import { powerSwitchCommand, servePowerSwitch } from './power-switch.ts';
import { Refusal } from './refusal.ts';
import { whyNoLab, whyNotRoot } from './requirements.ts';
import { reset } from './reset.ts';
import { status } from './status.ts';
import { up } from './up.ts';
import { usage } from './usage.ts';
import { useFencing } from './use-fencing.ts';
import { whyNoRoom } from './why-no-room.ts';

/** Runs one command of the lab; its exit status. Words after `exec HOST` belong to the command run there. */
export async function main(argv: readonly string[], checkout: string): Promise<number> {
  const { values, positionals } = parse(argv);
  const [command, ...words] = positionals;
  if (command === undefined || command === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const refused = command === 'up' ? whyNoLab() : whyNotRoot();
  if (refused) throw refused;
  switch (command) {
    case 'up':
      return await start(wantedLab(values, checkout), values.fencing);
    case 'down':
      for (const name of values.all ? labsOfMachine() : [labName(values.name)]) await end(name);
      return 0;
    case 'status':
      process.stdout.write(await status(existingLab(values.name)));
      return 0;
    case 'exec':
      return execute(existingLab(values.name), words[0], argv.slice(argv.indexOf('exec') + 2));
    case 'reset':
      return await timed('reset', () => reset(existingLab(values.name), say));
    case powerSwitchCommand:
      return await servePowerSwitch(existingLab(values.name));
    case 'fault':
      await makeFault(existingLab(values.name), words);
      return 0;
    default:
      throw new Refusal(`there is no command '${command}'`, whereToRead);
  }
}

const whereToRead = "'npm run lab' shows the commands and their options";

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: ownWords(argv),
      allowPositionals: true,
      options: {
        name: { type: 'string', default: 'lab' },
        nodes: { type: 'string', default: '2' },
        guests: { type: 'string', default: '2' },
        remotes: { type: 'string', default: '1' },
        suite: { type: 'string', default: 'bookworm' },
        fencing: { type: 'boolean', default: false },
        libvirt: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Node's first sentence says what is wrong; the others are about words that nobody has here.
    const [what = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new Refusal(what, whereToRead);
  }
}

/** Up to and with `exec HOST`. */
function ownWords(argv: readonly string[]): string[] {
  const exec = argv.indexOf('exec');
  return exec === -1 ? [...argv] : argv.slice(0, exec + 2);
}

async function start(lab: LabDefinition, fencing: boolean): Promise<number> {
  const refused = whyNoRoom(lab.hosts.length);
  if (refused) throw refused;
  await timed('up', () => up(lab, say));
  if (fencing) await useFencing(lab);
  const name = lab.name === 'lab' ? '' : ` --name ${lab.name}`;
  const config = sshConfigFile(lab.name);
  say(`try: npm run lab --${name} exec ${admin} pacer -H node1 --ssh-config ${config} status`);
  say(`or:  npm run lab --${name} exec node1 bash`);
  say(`end: npm run lab --${name} down`);
  return 0;
}

async function end(name: string): Promise<void> {
  if (!(await down(name))) say(`there was nothing of a lab '${name}'`);
}

function execute(lab: LabDefinition, host: string | undefined, words: readonly string[]): number {
  if (host === undefined)
    throw new Refusal('exec needs a host', 'exec HOST COMMAND …, or exec HOST for a shell');
  const command = words.length > 0 ? words : ['bash'];
  const argv =
    host === admin
      ? enterAdmin(lab, command)
      : enterHost(lab.name, hostNamed(lab, host, [admin]).name, command);
  return spawnSync(argv[0] ?? '', argv.slice(1), { stdio: 'inherit' }).status ?? 128;
}

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  say(`${what}: ${((performance.now() - before) / 1000).toFixed(1)} s`);
  return 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
