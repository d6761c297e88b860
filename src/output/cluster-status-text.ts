import type { NodeWithState } from './node-list.ts';

/**
 * The part of crm_mon's text in front of the resources, as `pcs status cluster` frames it: no empty lines, a blank
 * in front. Nodes that crm_mon may leave out come behind.
 */
export function clusterStatusText(crmMon: string, notOnline: readonly NodeWithState[]): string {
  const lines = crmMon.split('\n');
  const end = lines.findIndex((line) => /^(Full List of|Active) Resources:$/.test(line));
  const head = lines.slice(0, end < 0 ? undefined : end).filter((line) => line !== '');
  const nodes = notOnline.map(({ name, kind, state }) => `  * ${kind} node ${name}: ${state}`);
  const more = nodes.length === 0 ? [] : ['Guest and Remote Nodes not online:', ...nodes];
  return ['Cluster Status:', ...[...head, ...more].map((line) => ` ${line}`)]
    .map((line) => `${line}\n`)
    .join('');
}
