import { timingSafeEqual } from 'node:crypto';
import { signed } from '#lib/accounts/visitors/link-secrets';
import { readCookie, type VisitorHeaders } from '#lib/accounts/visitors/visitor';
import type { ShareRow } from '#lib/shares/queries';

/** Whoever knew the password is not asked again for this long. */
const openSeconds = 12 * 60 * 60;
const cookieName = 'share-door';

type Door = Pick<ShareRow, 'secret' | 'passwordHash'>;

/**
 * The cookie of somebody who knew the password: until when it is good, signed together with the hash
 * of the password, so that it opens nothing once there is another one.
 *
 * @param segment of the address that the password was typed at; the cookie is sent to no other
 * @param now milliseconds since 1970
 */
export function doorCookie(
  share: Door,
  { segment, now, isSecure }: { segment: string; now: number; isSecure: boolean },
): string {
  const until = Math.floor(now / 1000) + openSeconds;
  const value = `${until}.${signature(share, until)}`;
  const secure = isSecure ? '; Secure' : '';
  return `${cookieName}=${value}; Path=/s/${segment}; Max-Age=${openSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whether a request may pass: there is no password, or who sends it has known it. */
export function isDoorOpen(share: Door, headers: VisitorHeaders, now: number): boolean {
  if (share.passwordHash === null) return true;
  const [until = '', given = ''] = readCookie(headers, cookieName)?.split('.') ?? [];
  if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= now) return false;
  const expected = Buffer.from(signature(share, Number(until)));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function signature({ secret, passwordHash }: Door, until: number): string {
  return signed(secret, `door ${until} ${passwordHash}`);
}
