import { instantAfter } from './iso-duration.ts';

/**
 * Whether the text is a time span as Pacemaker writes them: digits with an optional unit, e.g. `60`, `30s`, `2min`.
 * ISO 8601 spans (`PT1M`) are left out although operations' intervals may have them: a connect timeout may not,
 * and pcs refuses them everywhere.
 */
export function isInterval(text: string): boolean {
  return intervalPattern.test(text);
}

/** The span in seconds, with a fraction below one second; undefined where `isInterval` is false. */
export function intervalSeconds(text: string): number | undefined {
  const match = intervalPattern.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * (secondsOfUnit[match[2]?.toLowerCase() ?? ''] ?? 1);
}

/** The same, of what Pacemaker takes where it takes ISO 8601 too; months and years are those of 1970. */
export function durationSeconds(text: string): number | undefined {
  const end = text.startsWith('P') ? instantAfter(0, text) : undefined;
  return end === undefined ? intervalSeconds(text) : end / 1000;
}

/** More seconds than this are cut off: an interval is kept in milliseconds, in 32 bits (2.1.5). */
export const longestInterval = 4_294_967;

/** More seconds than this come out as another time, 1200h as 7 hours: a timeout has one bit less (2.1.5). */
export const longestTimeout = 2_147_483;

/** Pacemaker reads units without regard to case (lib/common/strings.c, crm_get_msec). */
const intervalPattern = /^([0-9]+)(usec|us|msec|ms|sec|s|min|m|hr|h)?$/i;

const secondsOfUnit: Readonly<Record<string, number>> = {
  usec: 1e-6,
  us: 1e-6,
  msec: 1e-3,
  ms: 1e-3,
  sec: 1,
  s: 1,
  min: 60,
  m: 60,
  hr: 3600,
  h: 3600,
};
