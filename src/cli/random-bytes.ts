import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Cryptographically strong random bytes, from the kernel's own source (random(4)): the same that `node:crypto` draws
 * on, which costs 2 ms to load. Where there is no such device, `node:crypto` is used.
 */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  return readDevice('/dev/urandom', bytes) ? bytes : randomFillSync(bytes);
}

/** Whether all of the bytes were filled. */
function readDevice(path: string, bytes: Uint8Array): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    return readSync(descriptor, bytes) === bytes.length;
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
