export interface PerFrame<Heard> {
  add(heard: Heard): void;
  /** Forgets what is not told yet. */
  stop(): void;
}

/** Tells what comes between two frames of the screen at once, before the next of them is drawn. */
export function perFrame<Heard>(tell: (heard: readonly Heard[]) => void): PerFrame<Heard> {
  let all: Heard[] = [];
  let frame: number | null = null;
  return {
    add(heard) {
      all.push(heard);
      frame ??= requestAnimationFrame(() => {
        const told = all;
        all = [];
        frame = null;
        tell(told);
      });
    },
    stop() {
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
