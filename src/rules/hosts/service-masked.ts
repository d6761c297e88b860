import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';

/** Somebody masked the unit on purpose, so pacer does not unmask it by itself. */
export const serviceMasked: HostRule = (facts) =>
  facts.services.pacemaker_remote.masked ? [diagnose('HOST_SERVICE_MASKED', { host: facts.host })] : [];
