import { checkoutInHost } from '../../../test/cluster/lab/container.ts';
import { enterAdmin, enterHost } from '../../../test/cluster/lab/enter.ts';
import { sshConfigFile } from '../../../test/cluster/lab/places.ts';
import { bar, heading } from '../bars.mjs';
import { median } from '../cpu-time.mjs';
import type { BenchLab } from './bench-lab.ts';
import { type DebuggedRun, debuggedRun } from './debugged-run.ts';

/**
 * Where the time of `add-guest` goes on the real cluster, with the cluster's key in place and a host that has none:
 * what Pacemaker, systemd and SSH take is theirs, the rest is pacer's.
 */
export async function liveAdd(lab: BenchLab, guest: string, rounds: number): Promise<void> {
  const { name, checkout } = lab.definition;
  const add = ['cluster', 'node', 'add-guest', guest, `vm-${guest}`];
  await lab.on('node1', `pacer resource create vm-${guest} ocf:lab:Machine host=${guest}`);
  await lab.untilStarted(`vm-${guest}`);
  const doors = {
    'on node1': (words: string[]) =>
      debuggedRun(checkoutInHost, (inner) => enterHost(name, 'node1', inner), words),
    'from outside, -H node1': (words: string[]) =>
      debuggedRun(checkout, (inner) => enterAdmin(lab.definition, inner), [
        ...['-H', 'node1', '--ssh-config', sshConfigFile(name)],
        ...words,
      ]),
  };
  for (const [where, pacer] of Object.entries(doors)) {
    const runs: DebuggedRun[] = [];
    const nothing: number[] = [];
    for (let round = 0; round < rounds; round++) {
      nothing.push((await lab.on('node1', 'node -e 0')).seconds);
      runs.push(await pacer(add));
      await lab.untilStarted(guest);
      await lab.on('node1', `pacer cluster node remove-guest ${guest}`);
    }
    print(where, runs, median(nothing));
  }
  await lab.on('node1', `pacer resource delete vm-${guest}`);
}

/** How long Node takes to do nothing tells how busy the machine is. */
function print(where: string, runs: readonly DebuggedRun[], nothing: number): void {
  const of = (part: keyof DebuggedRun) => median(runs.map((run) => run[part]));
  const seconds = (part: keyof DebuggedRun) => `${(of(part) / 1000).toFixed(2)} s`;
  heading(`add-guest ${where}: ${seconds('total')} (medians of ${runs.length} runs)`);
  console.log(`Pacemaker's tools              ${seconds('pacemaker')}`);
  console.log(`systemd and the like on hosts  ${seconds('hosts')}`);
  console.log(`connecting by SSH              ${seconds('connecting')}`);
  const note = `its CPU time, with SSH's: ${seconds('cpu')}; 'node -e 0' now takes ${nothing.toFixed(2)} s`;
  bar('pacer itself, seconds', of('pacer') / 1000, 0.3, note);
  bar("calls of Pacemaker's tools", Math.max(...runs.map((run) => run.toolCalls)), 3);
}
