import { describe, expect, test } from 'vitest';
import { chooseTransport, type Hop } from '../../src/host/choose-transport.ts';
import { parseSshSettings } from '../../src/host/parse-ssh-settings.ts';

const offered = `kexalgorithms sntrup761x25519-sha512@openssh.com,curve25519-sha256
hostkeyalgorithms ssh-ed25519-cert-v01@openssh.com,ssh-ed25519
ciphers chacha20-poly1305@openssh.com,aes256-gcm@openssh.com
macs hmac-sha2-256
`;

/** A host for which the configuration says nothing but these lines of `ssh -G`. */
function hop(lines = '', more: Partial<Hop> = {}): Hop {
  return {
    settings: parseSshSettings('host1', `${lines}\n${offered}`),
    keyTypes: ['ssh-ed25519'],
    certificates: [],
    hasCertAuthority: false,
    hasKerberosTicket: false,
    unexpanded: [],
    ...more,
  };
}

test('a plain host goes over ssh2', () => {
  expect(chooseTransport('auto', [hop()])).toEqual({ transport: 'ssh2', reasons: [] });
});

describe("the system's ssh is taken for", () => {
  test.each([
    ['a ProxyCommand', hop('proxycommand nc %h %p'), 'ProxyCommand'],
    ['a PKCS#11 token', hop('pkcs11provider /lib/p.so'), 'PKCS11Provider'],
    ['revoked keys in a file of their own', hop('revokedhostkeys /etc/ssh/krl'), 'RevokedHostKeys'],
    ['host keys from a command', hop('knownhostscommand /bin/keys'), 'KnownHostsCommand'],
    ['host keys from DNS', hop('verifyhostkeydns true'), 'VerifyHostKeyDNS'],
    ['a certificate', hop('', { certificates: ['/k-cert.pub'] }), 'certificate /k-cert.pub'],
    [
      'a certificate in the agent',
      hop('', { keyTypes: ['ssh-ed25519-cert-v01@openssh.com'] }),
      'a certificate in the agent',
    ],
    ['a security key', hop('', { keyTypes: ['sk-ssh-ed25519@openssh.com'] }), 'a security key (sk)'],
    [
      'a Kerberos ticket',
      hop('gssapiauthentication yes', { hasKerberosTicket: true }),
      'GSSAPIAuthentication with a Kerberos ticket',
    ],
    [
      'a certificate authority of hosts',
      hop('', { hasCertAuthority: true }),
      '@cert-authority in known_hosts',
    ],
    [
      'post-quantum key exchange only',
      hop('kexalgorithms sntrup761x25519-sha512@openssh.com'),
      'no key exchange of KexAlgorithms that ssh2 has',
    ],
    ['ciphers that ssh2 lacks', hop('ciphers 3des-cbc'), 'no cipher of Ciphers that ssh2 has'],
    [
      'the cipher that ssh2 mixes up between connections',
      hop('ciphers chacha20-poly1305@openssh.com'),
      'no cipher of Ciphers that ssh2 has',
    ],
    ['MACs that ssh2 lacks', hop('macs umac-64@openssh.com'), 'no MAC of MACs that ssh2 has'],
  ] as const)('%s', (_title, host, reason) => {
    expect(chooseTransport('auto', [host])).toEqual({ transport: 'system', reasons: [reason] });
  });

  test('a jump host that needs it', () => {
    expect(chooseTransport('auto', [hop('proxycommand nc %h %p'), hop()]).transport).toBe('system');
  });
});

describe('ssh2 is enough for', () => {
  test.each([
    ['GSSAPI without a ticket, which Debian turns on for everybody', hop('gssapiauthentication yes')],
    ['a setting that says none', hop('proxycommand none\npkcs11provider none\nrevokedhostkeys none')],
    ['a setting that says no', hop('verifyhostkeydns false\nhostbasedauthentication no')],
    ['jump hosts', hop('proxyjump gate1,gate2')],
  ])('%s', (_title, host) => {
    expect(chooseTransport('auto', [host]).transport).toBe('ssh2');
  });
});

test("--ssh system takes the system's ssh without need", () => {
  expect(chooseTransport('system', [hop()]).transport).toBe('system');
});

test('--ssh ssh2 takes ssh2 and says what it cannot do', () => {
  const choice = chooseTransport('ssh2', [hop('proxycommand nc %h %p')]);
  expect(choice).toEqual({ transport: 'ssh2', reasons: ['ProxyCommand'] });
});
