import type { BenchLab } from './bench-lab.ts';

const password = 'correct-horse';

/** The line, typed on a cluster node, that makes hosts known to pcs there. */
export function joinPcs(hosts: readonly string[]): string {
  return `pcs host auth ${hosts.join(' ')} -u hacluster -p ${password}`;
}

/** pcsd lets in whoever has this password. */
export async function setPassword(lab: BenchLab, host: string): Promise<void> {
  await lab.on(host, `echo hacluster:${password} | chpasswd`);
}
