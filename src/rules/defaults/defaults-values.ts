import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { DefaultsSection } from '../../model/defaults-section.ts';
import { isInterval } from '../../model/interval.ts';
import { metaRules } from '../meta/meta-rules.ts';

/** What must not be, or cannot be meant as, a default. */
export function defaultsValues(section: DefaultsSection, meta: Settings): Diagnostic[] {
  const special = meta.flatMap(([name, value]): Diagnostic[] => {
    if (value === '') return [];
    if (section === 'rsc_defaults' && name === 'remote-node') return [diagnose('DEFAULTS_REMOTE_NODE', {})];
    if (section === 'op_defaults' && times.includes(name) && !isInterval(value)) {
      return [diagnose('DEFAULTS_TIME_INVALID', { name, value })];
    }
    return [];
  });
  return [...special, ...metaRules({ place: section, hasRoles: true }, meta)];
}

const times = ['timeout', 'interval', 'start-delay'];
