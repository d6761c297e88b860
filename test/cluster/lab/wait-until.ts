import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true. Throws after so many seconds, with the last thing that was seen
 * where the caller can tell it.
 */
export async function waitUntil(
  what: string,
  seconds: number,
  holds: () => boolean | Promise<boolean>,
  seen: () => string | Promise<string> = () => '',
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${seconds} s for ${what}\n${await seen()}`.trimEnd());
    await sleep(100);
  }
}
