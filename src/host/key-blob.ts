import { createHash } from 'node:crypto';

/** The type that a public key names in its first field (RFC 4253, section 6.6), e.g. `ssh-ed25519`. */
export function keyType(blob: Uint8Array): string {
  const bytes = Buffer.from(blob);
  return bytes.length < 4 ? '' : bytes.toString('latin1', 4, 4 + bytes.readUInt32BE(0));
}

/** As ssh and ssh-keygen show it: `SHA256:` and base64 without padding. */
export function fingerprint(blob: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** A key as messages name it. */
export function describeKey(blob: Uint8Array): { type: string; fingerprint: string } {
  return { type: keyType(blob), fingerprint: fingerprint(blob) };
}

/** A public key as in authorized_keys, known_hosts and `.pub` files: type, base64, perhaps a comment. */
export function parsePublicLine(line: string): Buffer | undefined {
  const [, type, base64] = /^(\S+) ([A-Za-z0-9+/]+=*)(?:\s|$)/.exec(line.trim()) ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  const blob = Buffer.from(base64, 'base64');
  return keyType(blob) === type ? blob : undefined;
}

/**
 * The public half that a private key file in OpenSSH's own format holds in the clear, even when the private
 * half is encrypted (PROTOCOL.key of OpenSSH). Undefined for other formats.
 */
export function publicHalf(privateFile: string): { blob: Buffer; isEncrypted: boolean } | undefined {
  const [, base64] = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(privateFile) ?? [];
  const magic = Buffer.from('openssh-key-v1\0');
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined;
  let position = magic.length;
  const field = () => {
    const length = bytes.readUInt32BE(position);
    position += 4 + length;
    return bytes.subarray(position - length, position);
  };
  try {
    const cipher = field().toString('latin1');
    field();
    field();
    position += 4;
    return { blob: field(), isEncrypted: cipher !== 'none' };
  } catch {
    return undefined;
  }
}
