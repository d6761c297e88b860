import type { SshAlgorithms } from './ssh-settings.ts';

/**
 * What ssh2 1.17 has, by OpenSSH's names (a test compares it with the package). Written down here because
 * choosing a transport must not load ssh2. Its obsolete ones (arcfour, MD5, group1 …) are left out: whoever
 * has to allow them in ssh_config gets the system's ssh. So does a server with chacha20-poly1305 alone: without
 * its native add-on, which a bundle cannot carry, ssh2 keeps that cipher's state in one place for all connections,
 * and a connection inside another (a jump host) stands still.
 */
export const ssh2Algorithms: SshAlgorithms = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
    'diffie-hellman-group14-sha1',
  ],
  hostKey: [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'rsa-sha2-512',
    'rsa-sha2-256',
    'ssh-rsa',
  ],
  cipher: [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr',
    'aes256-cbc',
    'aes128-cbc',
  ],
  mac: [
    'hmac-sha2-256-etm@openssh.com',
    'hmac-sha2-512-etm@openssh.com',
    'hmac-sha1-etm@openssh.com',
    'hmac-sha2-256',
    'hmac-sha2-512',
    'hmac-sha1',
  ],
};

/**
 * What the user's ssh would offer, in its order, as far as ssh2 has it: a policy set in ssh_config, or by the
 * distribution, holds here too. Every session is without post-quantum key exchange, which ssh2 lacks.
 */
export function commonAlgorithms(ofSsh: SshAlgorithms): SshAlgorithms {
  const shared = (kind: keyof SshAlgorithms) =>
    ofSsh[kind].filter((name) => ssh2Algorithms[kind].includes(name));
  return { kex: shared('kex'), hostKey: shared('hostKey'), cipher: shared('cipher'), mac: shared('mac') };
}

/** Host key algorithms with those first whose keys are known for the host; RSA keys sign in two ways. */
export function knownTypesFirst(algorithms: readonly string[], knownTypes: readonly string[]): string[] {
  const isKnown = (name: string) => knownTypes.includes(name.replace(/^rsa-sha2-(256|512)$/, 'ssh-rsa'));
  return [...algorithms.filter(isKnown), ...algorithms.filter((name) => !isKnown(name))];
}
