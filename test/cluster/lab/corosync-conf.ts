import type { LabDefinition } from './definition.ts';
import { clusterNodes } from './definition.ts';

/** corosync.conf as `pcs cluster setup` writes it: knet, encrypted, and two nodes without quorum disk. */
export function corosyncConf(lab: LabDefinition): string {
  const nodes = clusterNodes(lab);
  return [
    section('totem', [
      'version: 2',
      `cluster_name: ${lab.name}`,
      'transport: knet',
      'crypto_cipher: aes256',
      'crypto_hash: sha256',
    ]),
    section(
      'nodelist',
      nodes.map(({ name, address }, index) =>
        section('node', [`ring0_addr: ${address}`, `name: ${name}`, `nodeid: ${index + 1}`]),
      ),
    ),
    section('quorum', ['provider: corosync_votequorum', ...(nodes.length === 2 ? ['two_node: 1'] : [])]),
    section('logging', ['to_logfile: yes', 'logfile: /var/log/corosync/corosync.log', 'timestamp: on']),
  ].join('\n');
}

function section(name: string, lines: readonly string[]): string {
  const inner = lines.flatMap((line) => line.split('\n')).filter(Boolean);
  return `${name} {\n${inner.map((line) => `    ${line}\n`).join('')}}\n`;
}
