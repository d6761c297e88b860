import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaderOf } from '../../../test/cluster/lab/container.ts';
import { hostRoot } from '../../../test/cluster/lab/places.ts';
import { run } from '../../../test/cluster/lab/run.ts';
import type { BenchLab } from './bench-lab.ts';

/** What an installation brought: packages, megabytes fetched and on the disk, seconds. */
export type Installed = {
  readonly packages: number;
  readonly fetched: number;
  readonly disk: number;
  readonly seconds: number;
};

/** The lines typed on the host. With its recommended packages Debian's pcs would remove pacemaker-remote. */
export const installPcs = ['apt-get update', 'apt-get install --yes --no-install-recommends pcs'] as const;

/**
 * Installs pcs on a running host. The lab has no way to Debian's mirror: hence everything of the host's but its network,
 * which is the machine's for as long as it takes.
 */
export async function install(lab: BenchLab, host: string): Promise<Installed> {
  const before = await packagesOf(lab, host);
  const start = performance.now();
  const output = await onMachinesNetwork(lab.definition.name, host, installPcs.join(' && '));
  const seconds = (performance.now() - start) / 1000;
  const after = await packagesOf(lab, host);
  return {
    packages: after.count - before.count,
    fetched: megabytes(/Need to get ([\d.,]+) ([kM]?B)/.exec(output)),
    disk: (after.kilobytes - before.kilobytes) / 1024,
    seconds,
  };
}

async function onMachinesNetwork(lab: string, host: string, line: string): Promise<string> {
  const resolver = join(hostRoot(lab, host), 'etc/resolv.conf');
  const own = readFileSync(resolver);
  copyFileSync('/etc/resolv.conf', resolver);
  try {
    const kinds = ['mount', 'uts', 'ipc', 'pid', 'cgroup'].map((kind) => `--${kind}`);
    const environment = ['env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LC_ALL=C.UTF-8'];
    const words = [...environment, 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c', line];
    return await run(['nsenter', `--target=${leaderOf(lab, host)}`, ...kinds, '--', ...words]);
  } finally {
    writeFileSync(resolver, own);
  }
}

async function packagesOf(lab: BenchLab, host: string): Promise<{ count: number; kilobytes: number }> {
  const { stdout } = await lab.on(host, `dpkg-query --show --showformat='\${Installed-Size}\\n'`);
  const sizes = stdout.split('\n').filter(Boolean).map(Number);
  return { count: sizes.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function megabytes(match: RegExpExecArray | null): number {
  const [, amount = '0', unit = 'B'] = match ?? [];
  const factor = { MB: 1, kB: 1e-3, B: 1e-6 }[unit] ?? 1;
  return Number(amount.replaceAll(',', '')) * factor;
}
