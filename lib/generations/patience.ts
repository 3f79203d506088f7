import type { Recipe } from '#lib/compose/recipe';
import { mostImages } from '#lib/compose/set-rules';

/** The settings of env.ts that say how long a call may take, in seconds. */
export interface DeadlineSettings {
  readonly SEEDREAM_DEADLINE_SECONDS: number;
  readonly SEEDREAM_DEADLINE_PER_IMAGE_SECONDS: number;
  readonly SEEDREAM_DEADLINE_CAP_SECONDS: number;
}

/** A set is made one picture after another, so each further picture gets more time. */
export function callDeadlineMs(recipe: Pick<Recipe, 'set'>, settings: DeadlineSettings): number {
  const furtherImages = mostImages(recipe) - 1;
  const seconds =
    settings.SEEDREAM_DEADLINE_SECONDS +
    furtherImages * settings.SEEDREAM_DEADLINE_PER_IMAGE_SECONDS;
  return 1000 * Math.min(seconds, settings.SEEDREAM_DEADLINE_CAP_SECONDS);
}

/** Half an hour of being told to wait, where the provider says nothing of how long. */
const mostWaits = 40;
const longestPauseSeconds = 60;

/**
 * Until when nobody sends anything. The provider's Retry-After counts; without it, exponential
 * backoff with full jitter, so that the studios behind one network do not come back as one.
 *
 * @param refusals pauses in a row, this one among them: from 1
 * @param retryAfter the header as sent: seconds or an HTTP date
 * @param now milliseconds since the epoch
 * @param random in [0, 1)
 */
export function pauseEnd(
  refusals: number,
  retryAfter: string | null,
  now: number,
  random: () => number,
): Date {
  const asked = retryAfter === null ? null : retryAfterSeconds(retryAfter, now);
  if (asked !== null) return new Date(now + 1000 * asked);
  const ceiling = Math.min(longestPauseSeconds, 2 ** refusals);
  return new Date(now + 1000 * Math.max(0.5, ceiling * random()));
}

/**
 * Whether a generation has been told to wait so often that it is given up.
 *
 * @param attempts calls of it that left
 */
export function isWornOut(attempts: number): boolean {
  return attempts >= mostWaits;
}

/** A link that has not answered for a day will not: what is behind it is kept for about as long. */
const linkLifeMs = 24 * 3_600_000;
const shortestFetchWaitMs = 1000;
const longestFetchWaitMs = 600_000;

/** Whether a link that does not answer may still come back. @param now milliseconds since the epoch */
export function mayStillAnswer(linkedAt: Date, now: number): boolean {
  return now - linkedAt.getTime() < linkLifeMs;
}

/**
 * When a link that does not answer is tried again: the later the longer it has been silent, and half
 * of it by chance, so that all that wait for one host do not come back as one.
 *
 * @param linkedAt when the answer came that holds it
 * @param now milliseconds since the epoch
 * @param random in [0, 1)
 */
export function nextFetch(linkedAt: Date, now: number, random: () => number): Date {
  const halfAgeMs = (now - linkedAt.getTime()) / 2;
  const ceilingMs = Math.min(longestFetchWaitMs, Math.max(shortestFetchWaitMs, halfAgeMs));
  return new Date(now + ceilingMs * (0.5 + random() / 2));
}

/** Null when the header cannot be understood; never longer than an hour. */
function retryAfterSeconds(header: string, now: number): number | null {
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(0, seconds)) : null;
}
