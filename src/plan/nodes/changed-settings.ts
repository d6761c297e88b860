import type { SettingChange } from '../../diagnostics/catalogue/node-changes.ts';
import type { Settings } from '../../grammar/settings.ts';
import { intervalSeconds } from '../../model/interval.ts';
import { isPort } from '../../model/port.ts';

/** The typed settings whose value is not the one in force. An empty value asks for nothing. */
export function changedSettings(typed: Settings, current: Settings): SettingChange[] {
  const inForce = new Map(current);
  return typed
    .filter(([, wanted]) => wanted !== '')
    .map(([name, wanted]) => ({ name, wanted, current: inForce.get(name) ?? '' }))
    .filter(({ wanted, current }) => !isSame(wanted, current));
}

/** `30` is `30s`, `03121` is `3121`. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (isPort(one) && isPort(other)) return Number(one) === Number(other);
  const seconds = intervalSeconds(one);
  return seconds !== undefined && seconds === intervalSeconds(other);
}
