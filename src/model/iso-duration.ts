/**
 * The moment that is an ISO 8601 duration (`PT30M`, `P1DT12H`, `P2W`) after another one, both in milliseconds since
 * the epoch; undefined where the text is none. Months and years are those of the calendar, in UTC.
 */
export function instantAfter(start: number, duration: string): number | undefined {
  const match = pattern.exec(duration);
  const [years, months, weeks, days, hours, minutes, seconds] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (match === null || duration.endsWith('T') || duration === 'P') return undefined;
  const date = new Date(start);
  date.setUTCFullYear(date.getUTCFullYear() + (years ?? 0), date.getUTCMonth() + (months ?? 0));
  const length =
    (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return date.getTime() + length * 1000;
}

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
