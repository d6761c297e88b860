/** A time-out that stands still while somebody thinks. */
export interface Deadline {
  /** From now on again the whole time. */
  restart(): void;
  pause(): void;
  /** Never expires any more, whatever is still under way and restarts it. */
  end(): void;
}

export function deadline(seconds: number, expire: () => void): Deadline {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  return {
    restart() {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(expire, seconds * 1000);
    },
    pause() {
      clearTimeout(timer);
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
