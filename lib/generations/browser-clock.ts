const minuteMs = 60_000;

/** The name of the time zone that a browser shows its person. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
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
