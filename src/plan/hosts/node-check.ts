import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnose, entryOf } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';
import { certificatesDiffer } from '../../rules/hosts/certificates-differ.ts';
import { firewallClosed } from '../../rules/hosts/firewall-closed.ts';
import type { HostRequest } from '../../rules/hosts/host-request.ts';
import { hasKeyMode } from '../../rules/hosts/key-state.ts';
import { keyUnreadable } from '../../rules/hosts/key-unreadable.ts';
import { listensOnLoopback } from '../../rules/hosts/listens-on-loopback.ts';
import { noPrivilege } from '../../rules/hosts/no-privilege.ts';
import { olderKeyHeld } from '../../rules/hosts/older-key-held.ts';
import { packageMissing } from '../../rules/hosts/package-missing.ts';
import { portSetOtherwise } from '../../rules/hosts/port-set-otherwise.ts';
import { serviceMasked } from '../../rules/hosts/service-masked.ts';

/** One line of `node check`. */
export interface Check {
  readonly check: CheckName;
  /** Where it was looked. */
  readonly host: string;
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  /** What was found, or why it was not looked. */
  readonly found: string;
  /** What is wrong and what to do; for warnings and failures. */
  readonly problem?: Diagnostic;
}

export type CheckName =
  | 'connection'
  | 'address'
  | 'port'
  | 'ssh'
  | 'privilege'
  | 'package'
  | 'service'
  | 'key'
  | 'key file'
  | 'settings'
  | 'listening'
  | 'firewall';

/** A check by what was found wrong: nothing, a warning or an error. */
export function checkOf(
  check: CheckName,
  host: string,
  found: string,
  problems: readonly (Diagnostic | undefined)[],
): Check {
  const present = problems.filter((problem) => problem !== undefined);
  const problem = present.find((one) => entryOf(one).severity === 'error') ?? present[0];
  if (problem === undefined) return { check, host, outcome: 'ok', found };
  const outcome = entryOf(problem).severity === 'error' ? 'failed' : 'warning';
  return { check, host, outcome, found, problem };
}

/** Everything about the host itself: package, service, key, settings, socket, firewall. */
export function checkHost(
  facts: HostFacts,
  request: HostRequest & { readonly port: string },
  clusterNodes: readonly HostFacts[],
): Check[] {
  const { host } = facts;
  const { active, enabled } = facts.services.pacemaker_remote;
  const listening = facts.listening.includes(Number(request.port));
  return [
    checkOf('privilege', host, 'root, or sudo -n', noPrivilege(facts, request)),
    checkOf('package', host, 'pacemaker-remoted is installed', packageMissing(facts, request)),
    checkOf('service', host, `${active ? 'active' : 'inactive'}, ${enabled ? 'enabled' : 'disabled'}`, [
      ...serviceMasked(facts, request),
      active ? undefined : diagnose('CHECK_SERVICE_NOT_ACTIVE', { host }),
      enabled ? undefined : diagnose('CHECK_SERVICE_NOT_ENABLED', { host }),
    ]),
    ...checkKey(facts, request),
    checkOf('settings', host, settingsText(facts), [
      ...portSetOtherwise(facts, { ...request, port: request.port === '3121' ? undefined : request.port }),
      ...listensOnLoopback(facts, request),
      ...certificatesDiffer(facts, clusterNodes),
    ]),
    checkOf('listening', host, `port ${request.port}`, [
      listening ? undefined : diagnose('CHECK_NOT_LISTENING', { host, port: request.port }),
    ]),
    checkOf('firewall', host, facts.firewall?.kind ?? 'none', firewallClosed(facts, request)),
  ];
}

function checkKey(facts: HostFacts, request: HostRequest): Check[] {
  const { host, key, keyPath: path } = facts;
  const unreadable = keyUnreadable(facts, request);
  if (unreadable.length > 0) return [checkOf('key', host, path, unreadable)];
  // Nobody looked: it may well be there, and right.
  if (key === undefined && !facts.privileged)
    return [{ check: 'key', host, outcome: 'skipped', found: `${path} cannot be read by this login` }];
  const expected = request.keyDigest;
  const differs = key?.digest !== expected && expected !== '';
  const digest = checkOf('key', host, key === undefined ? 'none' : `sha256:${key.digest.slice(0, 16)}`, [
    differs ? diagnose('CHECK_KEY_DIFFERS', { host, digest: key?.digest, expected }) : undefined,
    ...(differs ? [] : olderKeyHeld(facts, request)),
  ]);
  if (key === undefined) return [digest];
  const found = `${key.owner}:${key.group} ${key.mode}`;
  const wrong = hasKeyMode(key) ? undefined : diagnose('CHECK_KEY_MODE', { host, path, found });
  return [digest, checkOf('key file', host, `${path} ${found}`, [wrong])];
}

function settingsText({ remotePort, remoteAddress, usesCertificates, settingsPath }: HostFacts): string {
  const set = [
    ...(remotePort === undefined ? [] : [`PCMK_remote_port=${remotePort}`]),
    ...(remoteAddress === undefined ? [] : [`PCMK_remote_address=${remoteAddress}`]),
    ...(usesCertificates ? ['certificates'] : []),
  ];
  return set.length === 0 ? `the defaults (${settingsPath})` : `${set.join(' ')} (${settingsPath})`;
}
