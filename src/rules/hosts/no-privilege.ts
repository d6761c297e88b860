import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';

/** Writing the key and turning services on need root, by login or through `sudo -n`. */
export const noPrivilege: HostRule = (facts) => {
  if (facts.privileged) return [];
  return [diagnose('HOST_WITHOUT_SUDO', { host: facts.host, reason: facts.sudoProblem ?? 'not root' })];
};
