/**
 * A date and time of ISO 8601 in the forms that Pacemaker reads: `2026-11-20`, `20261120`, `2026-11`, `2026-324`,
 * `2026-W47-5`, each with an optional time (`T12:00`, `120000`) and zone. Milliseconds since the epoch; undefined for
 * everything else. A date without a zone is taken as UTC here, where Pacemaker takes the zone of its host.
 */
export function instantOf(text: string): number | undefined {
  const match = /^([^T ]+)(?:[T ](.+))?$/.exec(text);
  const day = match === null ? undefined : dayOf(match[1] ?? '');
  const time = match?.[2] === undefined ? 0 : timeOf(match[2]);
  return day === undefined || time === undefined ? undefined : day + time;
}

function dayOf(text: string): number | undefined {
  const week = /^(\d{4})-W(\d{2})-([1-7])$/.exec(text);
  if (week !== null) return weekDay(Number(week[1]), Number(week[2]), Number(week[3]));
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text);
  if (ordinal !== null) return calendarDay(Number(ordinal[1]), 1, Number(ordinal[2]), 366);
  const calendar = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (calendar === null) return undefined;
  const [, year, month, day = '1'] = calendar;
  return calendarDay(Number(year), Number(month), Number(day), 31);
}

function calendarDay(year: number, month: number, day: number, most: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || month > 12 || day < 1 || day > most) return undefined;
  // The 30th of February comes out as a day of March, the 366th day of most years as one of the next year.
  const isReal = most === 366 ? date.getUTCFullYear() === year : date.getUTCMonth() === month - 1;
  return isReal ? date.getTime() : undefined;
}

/** Day of an ISO week: week 1 is the one with the year's first Thursday. */
function weekDay(year: number, week: number, day: number): number | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const mondayOfFirst = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayLength;
  return mondayOfFirst + ((week - 1) * 7 + day - 1) * dayLength;
}

function timeOf(text: string): number | undefined {
  const match = /^(\d{2})(?::?(\d{2})(?::?(\d{2}))?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?$/.exec(text);
  if (match === null) return undefined;
  const [, hour, minute = '0', second = '0', zone] = match;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 - offsetOf(zone);
}

function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

const dayLength = 86_400_000;
