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
