import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';
import { hasClusterKey } from './key-state.ts';

/** Says before the first step what would end the plan in the middle: nowhere to write the key. */
export const keyFileSystem: HostRule = (facts, { keyDigest }) => {
  const { host, keyPath, keyFileSystem: fileSystem } = facts;
  if (fileSystem === undefined || hasClusterKey(facts, keyDigest)) return [];
  if (fileSystem.readOnly) return [diagnose('HOST_READ_ONLY', { host, path: keyPath })];
  if (fileSystem.availableKilobytes === 0) return [diagnose('HOST_DISK_FULL', { host, path: keyPath })];
  return [];
};
