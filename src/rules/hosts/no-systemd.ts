import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';

/** pacemaker_remote is turned on as a systemd unit; every distribution that packages it runs systemd. */
export const noSystemd: HostRule = (facts) =>
  facts.hasSystemd ? [] : [diagnose('HOST_WITHOUT_SYSTEMD', { host: facts.host })];
