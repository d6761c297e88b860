import type { CibDocument } from './document.ts';

/**
 * The value of a cluster property. Of several sets `cib-bootstrap-options` comes first, as in Pacemaker, and then
 * the document's order counts; sets that a rule guards are left out, because whether they hold is not known here.
 */
export function clusterProperty(document: CibDocument, name: string): string | undefined {
  const sets = document.configuration.child('crm_config')?.children('cluster_property_set') ?? [];
  const plain = sets.filter((set) => set.child('rule') === undefined);
  const ordered = [
    ...plain.filter(({ id }) => id === 'cib-bootstrap-options'),
    ...plain.filter(({ id }) => id !== 'cib-bootstrap-options'),
  ];
  for (const set of ordered) {
    const pair = set.children('nvpair').find((candidate) => candidate.get('name') === name);
    if (pair !== undefined) return pair.get('value');
  }
  return undefined;
}
