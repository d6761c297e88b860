import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';

/** A key that cannot be compared must not be taken for a missing one: a running daemon may be using it. */
export const keyUnreadable: HostRule = ({ host, keyPath, keyProblem, privileged }) => {
  if (keyProblem === undefined || !privileged) return [];
  return [diagnose('HOST_KEY_UNREADABLE', { host, path: keyPath, reason: keyProblem })];
};
