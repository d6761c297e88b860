import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeCgroup, processesOf } from './cgroup.ts';
import { listens, startInCgroup } from './container.ts';
import type { LabDefinition } from './definition.ts';
import { adminAddress } from './definition.ts';
import { bridgeNamespace, hostFolder, stateFolder } from './places.ts';
import { isUp, powerOff, powerOn } from './power.ts';
import { waitUntil } from './wait-until.ts';

/** Where the agents in the hosts (`agents/`) ask. */
const port = 7777;

/** The word that makes `scripts/lab.mjs` the switch. */
export const powerSwitchCommand = 'power-switch';

/**
 * Starts the lab's power switch and hypervisor: a process of this machine in the bridge's network, which hosts can
 * ask to start and stop others. So fencing cuts real power, and a VM resource can start a real machine.
 */
export async function startPowerSwitch(lab: LabDefinition): Promise<void> {
  // Of a test that was killed.
  rmSync(holdFile(lab.name), { force: true });
  makeCgroup(lab.name, powerSwitchCommand);
  const program = [process.execPath, join(lab.checkout, 'scripts/lab.mjs'), powerSwitchCommand];
  // Not `ip netns exec`: that hides the cgroups behind a new /sys.
  const entered = ['nsenter', `--net=/run/netns/${bridgeNamespace(lab.name)}`, ...program];
  startInCgroup(lab.name, powerSwitchCommand, [...entered, '--name', lab.name]);
  // An agent that finds nobody there would call its machine failed.
  await waitUntil('the power switch to answer', 60, () =>
    processesOf(lab.name, powerSwitchCommand).some((pid) => listens(pid, port)),
  );
}

/** Answers one question per connection, a line each way, until it is killed. */
export async function servePowerSwitch(lab: LabDefinition): Promise<never> {
  const server = createServer((socket) => {
    // A host whose power is cut in the middle of a question.
    socket.on('error', () => {});
    socket.once('data', (line) => {
      const answered = answer(lab, line.toString().trim().split(' '));
      answered.then(
        (text) => socket.end(`${text}\n`),
        (error: Error) => socket.end(`error ${error.message}\n`),
      );
    });
  });
  server.listen(port, adminAddress);
  return await new Promise<never>(() => {});
}

/** A NODE at the end is the cluster node that asks, and means: the machine as it runs there. */
async function answer(lab: LabDefinition, [action, host = '', node]: readonly string[]): Promise<string> {
  if (action !== 'ping' && !lab.hosts.some(({ name }) => name === host)) return `error no host ${host}`;
  switch (action) {
    case 'ping':
      return 'ok';
    case 'status':
      return isUp(lab, host) && (node === undefined || ownerOf(lab, host) === node) ? 'running' : 'stopped';
    case 'on':
      await switchOn(lab, host, node);
      return 'ok';
    case 'off':
      if (node === undefined || ownerOf(lab, host) === node) await switchOff(lab, host);
      return 'ok';
    case 'reboot':
      await switchOff(lab, host);
      await switchOn(lab, host);
      return 'ok';
    default:
      return `error no action ${action}`;
  }
}

/** While this file is there no machine starts, as a real one takes its time. */
export function holdFile(lab: string): string {
  return join(stateFolder(lab), 'hold-starts');
}

/** Seconds that a start is held at most: nobody waits longer for an answer. */
const longestHold = 120;

/** A machine that runs already, as all do after `up`, only gets its node. Otherwise it runs, and still boots. */
async function switchOn(lab: LabDefinition, host: string, node?: string): Promise<void> {
  await waitUntil('starts not to be held', longestHold, () => !existsSync(holdFile(lab.name)));
  if (node !== undefined) writeFileSync(ownerFile(lab.name, host), node);
  await powerOn(lab, host);
}

/** With a node go the machines that it had started. */
async function switchOff(lab: LabDefinition, host: string): Promise<void> {
  const machines = lab.hosts.filter(({ name }) => ownerOf(lab, name) === host);
  for (const name of [host, ...machines.map((machine) => machine.name)]) {
    await powerOff(lab, name);
    forgetOwner(lab.name, name);
  }
}

/** The machine is of no node again. */
export function forgetOwner(lab: string, host: string): void {
  rmSync(ownerFile(lab, host), { force: true });
}

function ownerOf(lab: LabDefinition, host: string): string | undefined {
  try {
    return readFileSync(ownerFile(lab.name, host), 'utf8');
  } catch {
    return undefined;
  }
}

function ownerFile(lab: string, host: string): string {
  return join(hostFolder(lab, host), 'runs-on');
}
