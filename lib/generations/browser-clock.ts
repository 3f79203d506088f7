const minuteMs = 60_000;

/** Asking for the zone takes a tenth of a millisecond, and components ask whenever they are drawn. */
let known: { readonly zone: string; readonly askedAt: number } | null = null;

/** The name of the time zone that a browser shows its person; who travels is noticed in a minute. */
export function browserZone(): string {
  if (known === null || performance.now() - known.askedAt > minuteMs) {
    known = {
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      askedAt: performance.now(),
    };
  }
  return known.zone;
}

/** For what a page reads of its browser and what never changes. */
export function listenToNothing(): () => void {
  return () => {};
}

/** Tells every minute, in which a day may have ended. @returns stops telling */
export function listenToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs);
  return () => clearInterval(timer);
}
