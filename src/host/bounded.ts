/** Runs work with at most `limit` of it under way; the rest waits its turn, first come, first served. */
export function bounded(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed over, not freed: nobody who comes in between can take it.
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
