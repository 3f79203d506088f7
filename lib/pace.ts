/** What comes in one burst is answered by one reading. */
export const burstMs = 300;

/** From the end of one reading to the beginning of the next at the soonest. */
export const restMs = 2000;

export interface Pace {
  /** Asks for the work: it begins soon, or once the one before is over and has rested. */
  ask(): void;
  /** Says that the work is over. */
  end(): void;
  /** Calls off what has not begun. */
  stop(): void;
}

/**
 * Does some work as often as it can bear: never twice at a time, with a rest in between, and once
 * more where it was asked for meanwhile.
 */
export function pace(begin: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  let isAtWork = false;

  const after = (timeMs: number, next: () => void) => {
    timer = setTimeout(() => {
      timer = undefined;
      next();
    }, timeMs);
  };
  const work = () => {
    if (!isAsked) return;
    isAsked = false;
    isAtWork = true;
    begin();
  };
  return {
    ask() {
      isAsked = true;
      if (timer === undefined && !isAtWork) after(burstMs, work);
    },
    end() {
      if (!isAtWork) return;
      isAtWork = false;
      after(restMs, work);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
}
