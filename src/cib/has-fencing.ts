import { clusterProperty } from './cluster-property.ts';
import type { CibDocument } from './document.ts';
import { primitivesOf } from './find-resource.ts';

/**
 * Whether the configuration can fence, or says that it will not: a fencing device, watchdog fencing, or
 * `stonith-enabled` set to false. Without any of these Pacemaker starts no resource.
 */
export function hasFencing(document: CibDocument): boolean {
  const enabled = clusterProperty(document, 'stonith-enabled')?.toLowerCase();
  if (enabled !== undefined && ['false', 'off', 'no', 'n', '0'].includes(enabled)) return true;
  if (!/^0*[a-z]*$/.test(clusterProperty(document, 'stonith-watchdog-timeout') ?? '')) return true;
  for (const primitive of primitivesOf(document)) if (primitive.get('class') === 'stonith') return true;
  return false;
}
