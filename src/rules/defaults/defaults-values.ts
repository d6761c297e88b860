import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { DefaultsSection } from '../../model/defaults-section.ts';
import { isInterval } from '../../model/interval.ts';
import { metaRules } from '../meta/meta-rules.ts';
import { operationTimes, timeLength } from '../resources/time-length.ts';

/** What must not be, or cannot be meant as, a default. */
export function defaultsValues(section: DefaultsSection, meta: Settings): Diagnostic[] {
  const special = meta.flatMap(([name, value]): Diagnostic[] => {
    if (value === '') return [];
    if (section === 'rsc_defaults' && name === 'remote-node') return [diagnose('DEFAULTS_REMOTE_NODE', {})];
    const time = section === 'op_defaults' ? operationTimes.find((one) => one === name) : undefined;
    if (time === undefined) return [];
    return isInterval(value) ? timeLength(time, value) : [diagnose('DEFAULTS_TIME_INVALID', { name, value })];
  });
  return [...special, ...metaRules({ place: section, hasRoles: true }, meta)];
}
