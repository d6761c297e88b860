import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { dialFailure } from './dial.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { describeKey } from './key-blob.ts';
import { type KnownHost, knownHostNames } from './known-hosts.ts';
import { commandToCompare } from './ssh-settings.ts';
import { sshFailed } from './ssh2-failure.ts';

/** Reads why ssh failed out of what `ssh -v` wrote (OpenSSH 8 to 10), into the same diagnostics as ssh2's. */
export function systemFailure(hop: InspectedHop, log: string, seconds: number): Diagnostic {
  return (
    hostKeyFailure(hop, log) ??
    loginFailure(hop, log) ??
    negotiationFailure(hop, log) ??
    connectFailure(hop, log, seconds) ??
    sshFailed(hop.settings, ownWords(log))
  );
}

function hostKeyFailure({ settings, knownHosts }: InspectedHop, log: string): Diagnostic | undefined {
  const [, type = 'key', fingerprint = 'unknown'] = lastOf(log, /Server host key: (\S+) (\S+)/g) ?? [];
  const name = verifiedName(log) ?? knownHostNames(settings)[0] ?? settings.hostname;
  const shown = { host: settings.alias, name, type, fingerprint };
  if (/REMOTE HOST IDENTIFICATION HAS CHANGED/.test(log)) {
    return diagnose('SSH_HOST_KEY_CHANGED', { ...shown, known: offending(log, knownHosts) });
  }
  if (/marked as revoked/i.test(log)) {
    const isThis = (entry: KnownHost) => describeKey(entry.key).fingerprint === fingerprint;
    const { file = '', line = 0 } =
      knownHosts.find((entry) => entry.marker === 'revoked' && isThis(entry)) ?? {};
    return diagnose('SSH_HOST_KEY_REVOKED', { ...shown, file, line });
  }
  if (!/Host key verification failed/.test(log)) return undefined;
  return diagnose('SSH_HOST_KEY_UNKNOWN', { ...shown, command: commandToCompare(settings) });
}

function loginFailure({ settings }: InspectedHop, log: string): Diagnostic | undefined {
  if (!/Permission denied|Too many authentication failures/.test(log)) return undefined;
  const { alias: host, user } = settings;
  const [, offered = ''] = lastOf(log, /Authentications that can continue: (\S+)/g) ?? [];
  const tried = [...log.matchAll(/Offering public key: (\S+)/g)].map(([, file = '']) => file);
  return diagnose('SSH_AUTHENTICATION_FAILED', { host, user, tried, offered: offered.split(',') });
}

function negotiationFailure({ settings }: InspectedHop, log: string): Diagnostic | undefined {
  const [, what, offer] =
    /Unable to negotiate with .*: (no matching .*?)\.?(?: Their offer: (.*))?$/m.exec(log) ?? [];
  if (what === undefined) return undefined;
  const reason = offer === undefined ? what : `${what} (the server offers ${offer.trim()})`;
  return diagnose('SSH_NO_COMMON_ALGORITHM', { host: settings.alias, reason });
}

function connectFailure({ settings }: InspectedHop, log: string, seconds: number): Diagnostic | undefined {
  const [, cause] = lastOf(log, dialError) ?? [];
  return cause === undefined ? undefined : dialFailure(settings, cause, seconds);
}

/** How ssh says that it, or a jump host, got no connection. */
const dialError =
  /(Connection refused|Connection timed out|timed out|No route to host|Network is unreachable|Could not resolve hostname.*|Name or service not known)/g;

/** How ssh says that a connection that stood is gone. */
export function connectionLost(log: string): string | undefined {
  return lastOf(
    log,
    /^(Timeout, server .*?|Connection to .* closed by remote host|client_loop: .*?)\.?\r?$/gm,
  )?.[1];
}

/** The last line that is not for debugging. */
function ownWords(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '' && !/^(debug\d|OpenSSH_)/.test(line));
  return lines.at(-1)?.trim() ?? 'ssh gives no reason';
}

/** The name whose key was refused, which is a jump host's where that was the one. */
function verifiedName(log: string): string | undefined {
  return /(?:host key is known for|^Host key for) (\S+) (?:and|has)/m.exec(log)?.[1];
}

/** ssh tells where the known key stands, not what it is. */
function offending(log: string, knownHosts: readonly KnownHost[]) {
  return [...log.matchAll(/^Offending (\S+) key in (.+):(\d+)/gm)].map(
    ([, type = '', file = '', line = '']) => {
      const entry = knownHosts.find((known) => known.file === file && known.line === Number(line));
      const known = entry === undefined ? { type, fingerprint: '' } : describeKey(entry.key);
      return { ...known, file, line: Number(line) };
    },
  );
}

function lastOf(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}
