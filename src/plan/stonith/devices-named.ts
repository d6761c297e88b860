import type { CibElement } from '../../cib/document.ts';
import { fencingDevices, needsFencingDevice } from '../../cib/has-fencing.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import type { State } from '../plan.ts';

/** What is wrong with ids that are to be fencing devices; `command` is the same command for resources. */
export function devicesNamed({ document }: State, ids: readonly string[], command: string): Diagnostic[] {
  const devices = fencingDevices(document);
  return ids.flatMap((id): Diagnostic[] => {
    if (devices.some((device) => device.id === id)) return [];
    const element = document.byId(id);
    if (element !== undefined) return [notDevice(element, `${command} ${id}`)];
    const similar = nearest(
      id,
      devices.map((device) => device.id),
    );
    return [diagnose('FENCING_DEVICE_UNKNOWN', { id, ...optional('similar', similar) })];
  });
}

function notDevice({ id, name, line }: CibElement, command: string): Diagnostic {
  const element = name === 'primitive' ? 'resource' : name;
  return diagnose('NOT_A_FENCING_DEVICE', { id, element, line, command });
}

/** A warning where a cluster that fences by devices would have none left. */
export function lastDevices({ document }: State, gone: readonly string[]): Diagnostic[] {
  if (!needsFencingDevice(document)) return [];
  const left = fencingDevices(document).filter(({ id }) => !gone.includes(id));
  return left.length > 0 ? [] : [diagnose('LAST_FENCING_DEVICE', { devices: gone })];
}
