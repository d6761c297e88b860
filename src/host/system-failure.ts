import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { dialFailure } from './dial.ts';
import type { InspectedHop } from './inspect-hop.ts';
import { describeKey } from './key-blob.ts';
import { type KnownHost, knownHostNames } from './known-hosts.ts';
import { quote } from './quote.ts';

/** Reads why ssh failed out of what `ssh -v` wrote (OpenSSH 8 to 10), into the same diagnostics as ssh2's. */
export function systemFailure(
  { settings, knownHosts }: InspectedHop,
  log: string,
  seconds: number,
): Diagnostic {
  const { alias: host, user } = settings;
  const name = verifiedName(log) ?? knownHostNames(settings)[0] ?? settings.hostname;
  const [, type = 'key', fingerprint = 'unknown'] = /Server host key: (\S+) (\S+)/.exec(log) ?? [];
  if (/REMOTE HOST IDENTIFICATION HAS CHANGED/.test(log)) {
    return diagnose('SSH_HOST_KEY_CHANGED', {
      host,
      name,
      type,
      fingerprint,
      known: offending(log, knownHosts),
    });
  }
  if (/REVOKED HOST KEY|host key is revoked/i.test(log)) {
    const [, file = '', line = '0'] = /(?:revoked.* in|Offending.* in) (.+?):(\d+)/i.exec(log) ?? [];
    return diagnose('SSH_HOST_KEY_REVOKED', { host, name, type, fingerprint, file, line: Number(line) });
  }
  if (/Host key verification failed/.test(log)) {
    const command = `ssh ${quote(settings.alias)} true`;
    return diagnose('SSH_HOST_KEY_UNKNOWN', { host, name, type, fingerprint, command });
  }
  if (/Permission denied|Too many authentication failures/.test(log)) {
    const offered = lastMatch(log, /Authentications that can continue: (\S+)/g)?.split(',') ?? [];
    const tried = [...log.matchAll(/Offering public key: (\S+)/g)].map(([, file = '']) => file);
    return diagnose('SSH_AUTHENTICATION_FAILED', { host, user, tried, offered });
  }
  const negotiation = /Unable to negotiate with .*: (no matching .*?)\.?(?: Their offer: (.*))?$/m.exec(log);
  if (negotiation !== null) {
    const [, what = '', offer] = negotiation;
    const reason = offer === undefined ? what : `${what} (the server offers ${offer.trim()})`;
    return diagnose('SSH_NO_COMMON_ALGORITHM', { host, reason });
  }
  const dialing = lastMatch(log, dialError);
  if (dialing !== undefined) return dialFailure(settings, dialing, seconds);
  return diagnose('SSH_FAILED', { host, reason: ownWords(log) });
}

/** How ssh says that it, or a jump host, got no connection. */
const dialError =
  /(Connection refused|Connection timed out|timed out|No route to host|Network is unreachable|Could not resolve hostname.*|Name or service not known)/g;

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

function lastMatch(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}
