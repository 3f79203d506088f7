import { randomBytes } from 'node:crypto';
import { addressToCount } from '#lib/accounts/client-address';
import { publicOrigin } from '#lib/accounts/public-origin';
import { signed } from '#lib/shares/share-secrets';

/** The headers of a request, as far as it matters who sent it. */
export type VisitorHeaders = Pick<Headers, 'get'>;

/** An address without the address: the same within one share, and nowhere else. */
export function hiddenAddress(headers: VisitorHeaders, secret: string): string {
  return signed(secret, `address ${addressToCount(headers)}`).slice(0, 22);
}

/** Somebody's browser on one day, for counting; tomorrow, and in another share, it is somebody else. */
export function visitorOfDay(headers: VisitorHeaders, secret: string, day: string): string {
  const browser = headers.get('user-agent') ?? '';
  return signed(secret, `visit ${day} ${addressToCount(headers)} ${browser}`).slice(0, 22);
}

/** The UTC day of a moment. @param now milliseconds since 1970 */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** By this cookie a visitor's own picks are known again; it is given with the first answer only. */
const answerCookie = 'share-visitor';
const yearSeconds = 365 * 24 * 60 * 60;

/** Null for somebody who has not answered yet. */
export function answeringVisitor(headers: VisitorHeaders): string | null {
  const value = readCookie(headers, answerCookie);
  return value !== null && /^[\w-]{22}$/.test(value) ? value : null;
}

/** A name for a visitor who answers for the first time, and the cookie that carries it. */
export function newAnsweringVisitor(
  segment: string,
  headers: VisitorHeaders,
): { visitor: string; cookie: string } {
  const secure = publicOrigin(headers).startsWith('https:') ? '; Secure' : '';
  const visitor = randomBytes(16).toString('base64url');
  return {
    visitor,
    cookie: `${answerCookie}=${visitor}; Path=/s/${segment}; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`,
  };
}

export function readCookie(headers: VisitorHeaders, name: string): string | null {
  for (const each of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = each.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/**
 * Whether a request that changes something comes from a page of this address itself. Visitors are not
 * asked who they are, so a form on another site must not answer in their name.
 */
export function comesFromOwnPage(headers: VisitorHeaders): boolean {
  const host = headers.get('host');
  const origin = headers.get('origin');
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
