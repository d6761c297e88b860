import type { FileFacts, HostFacts } from '../../model/host-facts.ts';
import type { Secret } from '../../model/secret.ts';
import { hasClusterKey, hasKeyMode } from '../../rules/hosts/key-state.ts';
import type { HostStep } from '../plan.ts';

/** Puts the cluster's key where the host's daemon looks for it: group, directory, key, each unless already so. */
export function keySteps(facts: HostFacts, key: Secret): HostStep[] {
  return [...groupSteps(facts), ...directorySteps(facts), ...fileSteps(facts, key)];
}

/** The packages make the group; where it is missing all the same, somebody stripped it. */
function groupSteps({ host, hasHaclientGroup }: HostFacts): HostStep[] {
  return hasHaclientGroup ? [] : [{ step: 'make-group', host, group: 'haclient' }];
}

/** Only the standard directory is ours to set: a key kept elsewhere may lie in one that others share. */
function directorySteps({ host, keyDirectory, keyPath }: HostFacts): HostStep[] {
  const path = keyPath.slice(0, keyPath.lastIndexOf('/')) || '/';
  const right = keyDirectory !== undefined && (path !== standardDirectory || hasDirectoryMode(keyDirectory));
  return right ? [] : [{ step: 'make-key-directory', host, path }];
}

function fileSteps(facts: HostFacts, key: Secret): HostStep[] {
  const { host, keyPath: path } = facts;
  if (!hasClusterKey(facts, key.digest)) return [{ step: 'put-key', host, path, key }];
  if (facts.key !== undefined && !hasKeyMode(facts.key)) return [{ step: 'set-key-mode', host, path }];
  return [];
}

const standardDirectory = '/etc/pacemaker';

function hasDirectoryMode({ owner, group, mode }: FileFacts): boolean {
  return owner === 'root' && group === 'haclient' && mode === '750';
}
