import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';

/** `PCMK_remote_address` may bind the daemon to an address that no cluster node can reach. */
export const listensOnLoopback: HostRule = ({ host, remoteAddress, settingsPath }) => {
  if (remoteAddress === undefined || !/^(127\.|::1$|localhost$)/.test(remoteAddress)) return [];
  return [diagnose('HOST_LISTENS_ON_LOOPBACK', { host, address: remoteAddress, settingsPath })];
};
