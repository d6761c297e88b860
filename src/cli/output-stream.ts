import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { OutputStream } from '../model/context.ts';
import { writeAll } from './write-all.ts';

/**
 * An output of the program, without Node's stream for it, which costs 2 ms to make: `columns` is asked only of a
 * terminal. What could not be written is lost; `onLoss` hears why.
 */
export function outputStream(
  descriptor: 1 | 2,
  columns: () => number | undefined,
  onLoss: (fault: NodeJS.ErrnoException) => void,
): OutputStream {
  return {
    write(text) {
      const fault = writeAll(descriptor, text);
      if (fault !== undefined) onLoss(fault);
    },
    get isTTY() {
      return isTerminal(descriptor);
    },
    get columns() {
      return isTerminal(descriptor) ? (columns() ?? 80) : 80;
    },
  };
}

/** Asks the file system first, because `node:tty` costs 2 ms: most output that is no terminal is no device either. */
function isTerminal(descriptor: number): boolean {
  try {
    const { rdev } = fstatSync(descriptor);
    const major = (rdev >> 8) & 0xfff;
    // 0: a file or a pipe; 1: /dev/null (Linux, admin-guide/devices.txt).
    return major > 1 && isatty(descriptor);
  } catch {
    return false; // It is closed.
  }
}
