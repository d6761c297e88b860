import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { unreachable } from '../model/unreachable.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { describeKey } from './key-blob.ts';
import { checkHostKey, type KnownHost, knownHostNames } from './known-hosts.ts';
import { addKnownHost } from './known-hosts-files.ts';
import { commandToCompare } from './ssh-settings.ts';

/** What to do with the key that a host shows. */
export type KeyDecision =
  | {
      readonly accepted: true;
      /** It is let pass only because of `no`. */
      readonly noPasswords: boolean;
      /** A new key is on its way into known_hosts. */
      readonly written?: Promise<void>;
    }
  | { readonly accepted: false; readonly diagnostic: Diagnostic };

/**
 * The check that one connection asks: first in the key exchange, then at every rekeying, when the same key
 * has had its answer.
 */
export function hostKeyCheck(hop: InspectedHop, context: Context): (key: Buffer) => KeyDecision {
  let asked: { readonly key: Buffer; readonly decision: KeyDecision } | undefined;
  return (key) => {
    if (asked?.key.equals(key) !== true) asked = { key, decision: decide(hop, key, context) };
    return asked.decision;
  };
}

/**
 * Decides by known_hosts and StrictHostKeyChecking. An unknown key is refused unless the user's configuration
 * says `accept-new` or `no`: ssh's default, to ask, would have an administrator say yes to many hosts at once.
 */
function decide(hop: InspectedHop, key: Buffer, context: Context): KeyDecision {
  const { settings } = hop;
  const names = knownHostNames(settings);
  const shown = {
    host: settings.alias,
    name: names[0] ?? settings.hostname,
    ...describeKey(key),
  };
  const verdict = checkHostKey(hop.knownHosts, names, key);
  switch (verdict.verdict) {
    case 'known':
      return { accepted: true, noPasswords: false };
    case 'unknown':
      if (settings.strictHostKeyChecking === 'accept-new' || settings.strictHostKeyChecking === 'no') {
        return { accepted: true, noPasswords: false, written: addKnownHost(settings, key, context) };
      }
      return refused(diagnose('SSH_HOST_KEY_UNKNOWN', { ...shown, command: commandToCompare(settings) }));
    case 'changed':
      if (settings.strictHostKeyChecking === 'no') {
        context.note(diagnose('SSH_HOST_KEY_NOT_CHECKED', shown));
        return { accepted: true, noPasswords: true };
      }
      return refused(diagnose('SSH_HOST_KEY_CHANGED', { ...shown, known: verdict.known.map(whatIsKnown) }));
    case 'revoked': {
      const { file, line } = verdict.by;
      return refused(diagnose('SSH_HOST_KEY_REVOKED', { ...shown, file, line }));
    }
    default:
      return unreachable(verdict);
  }
}

function refused(diagnostic: Diagnostic): KeyDecision {
  return { accepted: false, diagnostic };
}

function whatIsKnown({ key, file, line }: KnownHost) {
  return { ...describeKey(key), file, line };
}
