import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';
import { holdsOlderKey } from './key-state.ts';

/** Only said where the cluster uses the daemon; elsewhere the plan restarts it. */
export const olderKeyHeld: HostRule = (facts, { inUse }) => {
  if (!inUse || !facts.services.pacemaker_remote.active || !holdsOlderKey(facts)) return [];
  return [diagnose('HOST_HOLDS_OLDER_KEY', { host: facts.host })];
};
