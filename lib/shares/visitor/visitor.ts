import { addressToCount } from '#lib/accounts/client-address';
import { signed } from '#lib/accounts/visitors/link-secrets';
import { knownVisitor, newVisitor, type VisitorHeaders } from '#lib/accounts/visitors/visitor';

/** Somebody's browser on one day, for counting; tomorrow, and in another share, it is somebody else. */
export function visitorOfDay(headers: VisitorHeaders, secret: string, day: string): string {
  const browser = headers.get('user-agent') ?? '';
  return signed(secret, `visit ${day} ${addressToCount(headers)} ${browser}`).slice(0, 22);
}

/** All browsers of an address on one day that are not told apart. */
export function addressOfDay(headers: VisitorHeaders, secret: string, day: string): string {
  return signed(secret, `visit ${day} ${addressToCount(headers)}`).slice(0, 22);
}

/** The UTC day of a moment. @param now milliseconds since 1970 */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** By this cookie a visitor's own picks are known again; it is given with the first answer only. */
const answerCookie = 'share-visitor';

/** Null for somebody who has not answered yet. */
export function answeringVisitor(headers: VisitorHeaders): string | null {
  return knownVisitor(headers, answerCookie);
}

/** A name for a visitor who answers for the first time, and the cookie that carries it. */
export function newAnsweringVisitor(segment: string, headers: VisitorHeaders) {
  return newVisitor(headers, { name: answerCookie, path: `/s/${segment}` });
}
