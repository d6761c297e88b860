/** A time-out that can be stopped while somebody thinks, and started anew. */
export interface Deadline {
  /** From now on again the whole time. */
  restart(): void;
  stop(): void;
}

export function deadline(seconds: number, expire: () => void): Deadline {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  return {
    restart() {
      stop();
      timer = setTimeout(expire, seconds * 1000);
    },
    stop,
  };
}
