import { writeSync } from 'node:fs';

/**
 * Writes the text to a file descriptor before it returns, whatever the descriptor is: nothing is lost when the
 * program exits, and the order of stdout and stderr is that of the calls. A reader that has gone away
 * (`| head`) is no error: the rest is dropped, and a change in progress goes on. It goes on after every other failure
 * too (a full disk, a terminal that hung up), which is returned.
 */
export function writeAll(descriptor: number, text: string): NodeJS.ErrnoException | undefined {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const fault = error as NodeJS.ErrnoException;
      if (fault.code === 'EPIPE') return undefined;
      if (fault.code !== 'EAGAIN') return fault;
      pause();
    }
  }
  return undefined;
}

/** A pipe that another program made non-blocking is full: 5 ms for its reader. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
