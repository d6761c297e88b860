import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';
import type { HostRule } from './host-rule.ts';

/** `PCMK_authkey_location` comes from a file on the host; what is no plain absolute path is not written to. */
export const keyPathUnusable: HostRule = (facts) => {
  if (isUsableKeyPath(facts)) return [];
  const { host, keyPath, settingsPath } = facts;
  return [diagnose('HOST_KEY_PATH_UNUSABLE', { host, path: keyPath, settingsPath })];
};

export function isUsableKeyPath({ keyPath }: Pick<HostFacts, 'keyPath'>): boolean {
  return /^\/[^\x00-\x1f\x7f\ufffd]*[^/\x00-\x1f\x7f\ufffd]$/.test(keyPath);
}
