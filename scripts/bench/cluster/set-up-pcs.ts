import { heading } from '../bars.mjs';
import type { BenchLab } from './bench-lab.ts';
import { type Installed, install, installPcs } from './install.ts';
import { joinPcs, setPassword } from './join-pcs.ts';
import { row } from './row.ts';

/** What pcs wants once on a cluster; pacer wants nothing. Afterwards the cluster nodes know each other's pcsd. */
export async function setUpPcs(lab: BenchLab): Promise<void> {
  const nodes = ['node1', 'node2'];
  const installed = await Promise.all(nodes.map((node) => install(lab, node)));
  await Promise.all(nodes.map((node) => setPassword(lab, node)));
  const { seconds } = await lab.on('node1', joinPcs(nodes));
  heading('Once per cluster, before the first guest');
  row('', 'pacer', 'pcs');
  row('commands', '0', String(nodes.length * (installPcs.length + 1) + 1));
  row('packages on each cluster node', '0', String(installed[0]?.packages));
  row(
    'seconds: installation, authentication',
    '0',
    `${longest(installed).toFixed(1)}, ${seconds.toFixed(1)}`,
  );
}

function longest(installed: readonly Installed[]): number {
  return Math.max(...installed.map(({ seconds }) => seconds));
}
