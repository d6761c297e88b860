import type { FailCount } from '../model/fail-count.ts';
import type { CibDocument, CibElement } from './document.ts';

/** The failures that the cluster counts, by resource, node and operation: transient attributes of the status section. */
export function readFailCounts({ root }: CibDocument): FailCount[] {
  const states = root.child('status')?.children('node_state') ?? [];
  return states.flatMap((state) => {
    const node = state.get('uname') ?? state.id;
    const pairs = state.children('transient_attributes').flatMap((one) => [...one.descendants('nvpair')]);
    return pairs.flatMap((pair) => failCount(node, pair));
  });
}

/** Named `fail-count-RESOURCE#OPERATION_INTERVAL` (since Pacemaker 1.1.17). */
function failCount(node: string, pair: CibElement): FailCount[] {
  const [, resource = '', operation = '', interval = ''] =
    /^fail-count-(.+)#(.+)_(\d+)$/.exec(pair.get('name') ?? '') ?? [];
  const value = pair.get('value') ?? '';
  const count = /^\+?INFINITY$/i.test(value) ? Number.POSITIVE_INFINITY : Number(value);
  if (resource === '' || Number.isNaN(count)) return [];
  return [{ node, resource, operation, interval: Number(interval), count }];
}
