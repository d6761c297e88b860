import { loadavg } from 'node:os';
import { whyNoLab } from '../../../test/cluster/lab/requirements.ts';
import { heading, summary } from '../bars.mjs';
import { benchLab } from './bench-lab.ts';
import { fromBareHost } from './from-bare-host.ts';
import { liveAdd } from './live-add.ts';
import { guestWork, remoteWork } from './node-work.ts';
import { perNode } from './per-node.ts';
import { setUpPcs } from './set-up-pcs.ts';

/** The benchmark on a real cluster: so many bare hosts of each kind for each program, so many runs of the rest. */
export async function main(checkout: string, rounds: number, bareHosts: number): Promise<void> {
  const refused = whyNoLab();
  if (refused !== undefined) throw refused;
  const start = performance.now();
  const lab = await benchLab(checkout, { nodes: 2, guests: 2 * bareHosts + 1, remotes: 2 });
  try {
    printLoad();
    console.log(
      `lab of ${lab.definition.hosts.length} hosts up after ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    // New nodes must not make the cluster move what runs, and the key is there as in a cluster that has guests.
    await lab.on('node1', 'pacer resource defaults update resource-stickiness=100');
    await lab.on('node1', 'pacer cluster authkey create');
    const [first = '', ...bare] = numbered('guest', 2 * bareHosts + 1);
    await liveAdd(lab, first, rounds);
    await lab.until((view) => view.resources.size === 0);
    await setUpPcs(lab);
    await fromBareHost(lab, guestWork, { pacer: bare.slice(0, bareHosts), pcs: bare.slice(bareHosts) });
    await perNode(lab, guestWork, bare.at(-1) ?? '', rounds);
    await fromBareHost(lab, remoteWork, { pacer: ['remote1'], pcs: ['remote2'] });
    await perNode(lab, remoteWork, 'remote2', rounds);
    printLoad();
    console.log(`\n${summary()}`);
  } finally {
    await lab.down();
  }
}

function printLoad(): void {
  heading(
    `load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
}

function numbered(role: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${role}${index + 1}`);
}
