import type { SshTarget } from './host.ts';
import type { SshSettings } from './ssh-settings.ts';
import { commonAlgorithms } from './ssh2-algorithms.ts';

/** One host on the way, with what is on this machine that decides how it can be reached. */
export interface Hop {
  readonly settings: SshSettings;
  /** Types of the keys in the agent and in the identity files, e.g. `ssh-ed25519-cert-v01@openssh.com`. */
  readonly keyTypes: readonly string[];
  /** Certificates beside identity files or named by CertificateFile that exist. */
  readonly certificates: readonly string[];
  /** known_hosts trusts a certificate authority for this host. */
  readonly hasCertAuthority: boolean;
  readonly hasKerberosTicket: boolean;
  /** File names of the configuration that hold a token only ssh can expand. */
  readonly unexpanded: readonly string[];
}

export interface TransportChoice {
  readonly transport: 'ssh2' | 'system';
  /** Why; for `ssh2` empty unless it was forced against reasons. */
  readonly reasons: readonly string[];
}

/**
 * ssh2 in this process, or the system's ssh. ssh2 costs a host about 4 ms of CPU, ssh 55 ms; but ssh2 1.17
 * has no certificates (of users or hosts), no security keys, no GSSAPI, no PKCS#11 and runs no ProxyCommand.
 * One hop that needs ssh makes the whole way need it.
 */
export function chooseTransport(wanted: SshTarget['transport'], hops: readonly Hop[]): TransportChoice {
  const reasons = [...new Set(hops.flatMap(needsOfHop))];
  switch (wanted) {
    case 'system':
      return { transport: 'system', reasons: ['--ssh system'] };
    case 'ssh2':
      return { transport: 'ssh2', reasons };
    default:
      return { transport: reasons.length === 0 ? 'ssh2' : 'system', reasons };
  }
}

function needsOfHop(hop: Hop): string[] {
  const { settings, keyTypes } = hop;
  const algorithms = commonAlgorithms(settings.algorithms);
  const needs: readonly (readonly [boolean, string])[] = [
    [hop.certificates.length > 0, `certificate ${hop.certificates.join(', ')}`],
    [keyTypes.some((type) => type.includes('-cert-v0')), 'a certificate in the agent'],
    [keyTypes.some((type) => /^sk-.*(?<!-cert-v01)@openssh\.com$/.test(type)), 'a security key (sk)'],
    [settings.gssapi && hop.hasKerberosTicket, 'GSSAPIAuthentication with a Kerberos ticket'],
    [hop.hasCertAuthority, '@cert-authority in known_hosts'],
    [algorithms.kex.length === 0, 'no key exchange of KexAlgorithms that ssh2 has'],
    [algorithms.hostKey.length === 0, 'no algorithm of HostKeyAlgorithms that ssh2 has'],
    [algorithms.cipher.length === 0, 'no cipher of Ciphers that ssh2 has'],
    [algorithms.mac.length === 0, 'no MAC of MACs that ssh2 has'],
    [hop.unexpanded.length > 0, `a token in ${hop.unexpanded.join(', ')}`],
  ];
  return [...settings.onlyOpenSsh, ...needs.filter(([holds]) => holds).map(([, reason]) => reason)];
}
