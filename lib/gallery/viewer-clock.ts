import { lawfulTimeZone } from '#lib/gallery/day-range';

/** Where a browser keeps the name of its time zone, so that days are those of the person who looks. */
export const zoneCookie = 'zone';

export interface ViewerClock {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The clock of the person who asks: their browser's zone, or the server's before that is known. */
export function viewerClock(headers: { get(name: string): string | null }): ViewerClock {
  const cookies = headers.get('cookie') ?? '';
  const zone = new RegExp(`(?:^|;\\s*)${zoneCookie}=([^;]{1,64})`).exec(cookies)?.[1];
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { timeZone: zone ? knownZone(zone, own) : own, now: Date.now() };
}

function knownZone(encoded: string, own: string): string {
  try {
    const zone = decodeURIComponent(encoded);
    return lawfulTimeZone(zone) === 'UTC' && !/utc|gmt|zulu/i.test(zone) ? own : zone;
  } catch {
    return own;
  }
}
