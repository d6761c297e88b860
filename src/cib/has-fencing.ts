import { booleanOf } from '../model/boolean.ts';
import { clusterProperty } from './cluster-property.ts';
import type { CibDocument, CibElement } from './document.ts';
import { primitivesOf } from './find-resource.ts';

/**
 * Whether the configuration can fence, or says that it will not: a fencing device, watchdog fencing, or
 * `stonith-enabled` set to false. Without any of these Pacemaker starts no resource.
 */
export function hasFencing(document: CibDocument): boolean {
  return !needsFencingDevice(document) || fencingDevices(document).length > 0;
}

/** Whether the cluster can fence by devices only: it is not told to do without, and has no watchdog for it. */
export function needsFencingDevice(document: CibDocument): boolean {
  if (booleanOf(clusterProperty(document, 'stonith-enabled') ?? '') === false) return false;
  return /^0*[a-z]*$/.test(clusterProperty(document, 'stonith-watchdog-timeout') ?? '');
}

/** The fencing devices: resources of the class `stonith`. */
export function fencingDevices(document: CibDocument): CibElement[] {
  return [...primitivesOf(document)].filter((primitive) => primitive.get('class') === 'stonith');
}
