import type { Context } from '../model/context.ts';

/**
 * Does work that must not end without a word: an interrupt (Ctrl-C, SIGTERM, SIGHUP) has `tell` say how far it came
 * before the program ends.
 */
export async function unlessInterrupted<T>(
  { onInterrupt }: Pick<Context, 'onInterrupt'>,
  work: () => Promise<T>,
  tell: () => Promise<void>,
): Promise<T> {
  const withdraw = onInterrupt?.(tell);
  try {
    return await work();
  } finally {
    withdraw?.();
  }
}
