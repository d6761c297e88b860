import { heading } from '../bars.mjs';
import { median } from '../cpu-time.mjs';
import type { BenchLab } from './bench-lab.ts';
import { type Installed, install, installPcs } from './install.ts';
import { joinPcs, setPassword } from './join-pcs.ts';
import type { NodeWork, Tool } from './node-work.ts';
import { row } from './row.ts';

/** By pcs: the installation, and what comes after it. */
type ByPcs = { readonly installed: Installed; readonly seconds: number };

/**
 * What a host that has only sshd and pacemaker-remote has to go through until the cluster is connected to it. The last
 * one that pcs has made a node stays as far as `perNode` needs it.
 */
export async function fromBareHost(
  lab: BenchLab,
  work: NodeWork,
  hosts: { readonly pacer: readonly string[]; readonly pcs: readonly string[] },
): Promise<void> {
  const pacer: number[] = [];
  const pcs: ByPcs[] = [];
  for (const [index, host] of hosts.pacer.entries()) {
    pacer.push(await connected(lab, work, 'pacer', host));
    await work.forget(lab, host);
    const other = hosts.pcs[index] ?? '';
    pcs.push(await withPcs(lab, work, other));
    if (index < hosts.pacer.length - 1) await work.forget(lab, other);
    else await lab.on('node1', work.remove('pacer', other));
  }
  print(work, pacer, pcs);
}

async function withPcs(lab: BenchLab, work: NodeWork, host: string): Promise<ByPcs> {
  const installed = await install(lab, host);
  const start = performance.now();
  await setPassword(lab, host);
  await lab.on('node1', joinPcs([host]));
  await connected(lab, work, 'pcs', host);
  return { installed, seconds: (performance.now() - start) / 1000 };
}

async function connected(lab: BenchLab, work: NodeWork, tool: Tool, host: string): Promise<number> {
  const start = performance.now();
  for (const words of work.create(host)) await lab.on('node1', `${tool} ${words}`);
  await lab.on('node1', work.add(tool, host));
  await lab.untilStarted(host);
  return (performance.now() - start) / 1000;
}

function print(work: NodeWork, pacer: readonly number[], pcs: readonly ByPcs[]): void {
  const of = (part: keyof Installed) => median(pcs.map(({ installed }) => installed[part]));
  const afterwards = median(pcs.map(({ seconds }) => seconds));
  const theirs = of('seconds') + afterwards;
  const ours = median(pacer);
  const commands = work.create('').length + 1;
  heading(`From a bare host to a connected ${work.kind} node (medians of ${pacer.length})`);
  row('', 'pacer', 'pcs', 'pacer / pcs');
  // With pcs also a password on the host, and the line that makes the host known.
  row('commands', String(commands), String(installPcs.length + 2 + commands));
  row('packages added on the host', '0', of('packages').toFixed(0));
  row('MB fetched, MB on its disk', '0, 0', `${of('fetched').toFixed(1)}, ${of('disk').toFixed(0)}`);
  row('seconds', ours.toFixed(1), theirs.toFixed(1), ours / theirs);
  row('seconds without installing', ours.toFixed(1), afterwards.toFixed(1), ours / afterwards);
}
