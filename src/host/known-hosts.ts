import { createHmac } from 'node:crypto';
import { keyType, parsePublicLine } from './key-blob.ts';

/** One line of a known_hosts file (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
export interface KnownHost {
  readonly marker: 'none' | 'revoked' | 'cert-authority';
  readonly patterns: string;
  readonly key: Buffer;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Lines that are not understood are passed over, as ssh does. */
export function parseKnownHosts(text: string, file: string): KnownHost[] {
  return text.split('\n').flatMap((content, index): KnownHost[] => {
    const [, mark, patterns, rest] = /^\s*(?:@(\S+)\s+)?([^#\s@]\S*)\s+(.*)$/.exec(content) ?? [];
    const key = parsePublicLine((rest ?? '').replace(/\s+/g, ' '));
    const marker = mark ?? 'none';
    if (patterns === undefined || key === undefined || !isMarker(marker)) return [];
    return [{ marker, patterns, key, file, line: index + 1 }];
  });
}

/** The names under which ssh looks a host up: first the one it would write, then those it also believes. */
export function knownHostNames(host: {
  hostname: string;
  port: number;
  hostKeyAlias: string | undefined;
}): string[] {
  if (host.hostKeyAlias !== undefined) return [host.hostKeyAlias];
  const name = host.hostname.toLowerCase();
  return host.port === 22 ? [name] : [`[${name}]:${host.port}`, name];
}

export type HostKeyVerdict =
  | { readonly verdict: 'known' }
  | { readonly verdict: 'unknown' }
  | { readonly verdict: 'revoked'; readonly by: KnownHost }
  /** The host is known, by other keys only. */
  | { readonly verdict: 'changed'; readonly known: readonly KnownHost[] };

/**
 * Compares the key that a host shows with what is known of it. Stricter than ssh in one point: a new key of
 * another type than the known ones is `changed`, not `unknown`; an attacker chooses the type he offers.
 * A key known under the bare name counts on any port, but a different one there says nothing about this port.
 */
export function checkHostKey(
  entries: readonly KnownHost[],
  names: readonly string[],
  key: Buffer,
): HostKeyVerdict {
  const matching = entries.filter((entry) => names.some((name) => matches(entry.patterns, name)));
  const same = matching.filter((entry) => entry.key.equals(key));
  const revoked = same.find((entry) => entry.marker === 'revoked');
  if (revoked !== undefined) return { verdict: 'revoked', by: revoked };
  if (same.some((entry) => entry.marker === 'none')) return { verdict: 'known' };
  const [own = ''] = names;
  const known = matching.filter((entry) => entry.marker === 'none' && matches(entry.patterns, own));
  return known.length === 0 ? { verdict: 'unknown' } : { verdict: 'changed', known };
}

/**
 * Types of the plain keys known for the host: they must be asked for first, or a known host looks changed. A
 * revoked key is not asked for while there is another.
 */
export function knownKeyTypes(entries: readonly KnownHost[], names: readonly string[]): string[] {
  const matching = entries.filter((entry) => names.some((name) => matches(entry.patterns, name)));
  const isRevoked = ({ key }: KnownHost) =>
    matching.some((entry) => entry.marker === 'revoked' && entry.key.equals(key));
  const usable = matching.filter((entry) => entry.marker === 'none' && !isRevoked(entry));
  return [...new Set(usable.map((entry) => keyType(entry.key)))];
}

/** Whether a certificate authority is trusted for the host. */
export function hasCertAuthority(entries: readonly KnownHost[], names: readonly string[]): boolean {
  return entries.some(
    (entry) => entry.marker === 'cert-authority' && names.some((name) => matches(entry.patterns, name)),
  );
}

/** The line that ssh would add. A salt makes the name unreadable (HashKnownHosts). */
export function knownHostsLine(name: string, key: Buffer, salt?: Uint8Array): string {
  const shown = salt === undefined ? name : hashed(name, Buffer.from(salt));
  return `${shown} ${keyType(key)} ${key.toString('base64')}\n`;
}

function isMarker(word: string): word is KnownHost['marker'] {
  return word === 'none' || word === 'revoked' || word === 'cert-authority';
}

/** Hashed names are `|1|salt|HMAC-SHA1(salt, name)`; others a list of patterns, one with `!` excludes. */
function matches(patterns: string, name: string): boolean {
  const [, salt] = /^\|1\|([^|]+)\|/.exec(patterns) ?? [];
  if (salt !== undefined) return hashed(name, Buffer.from(salt, 'base64')) === patterns;
  const list = patterns.split(',');
  const isIn = (pattern: string) => wildcard(pattern.toLowerCase()).test(name.toLowerCase());
  if (list.some((pattern) => pattern.startsWith('!') && isIn(pattern.slice(1)))) return false;
  return list.some((pattern) => !pattern.startsWith('!') && isIn(pattern));
}

function hashed(name: string, salt: Buffer): string {
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
}

function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}
