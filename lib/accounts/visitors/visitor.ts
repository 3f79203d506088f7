import { randomBytes } from 'node:crypto';
import { addressToCount } from '#lib/accounts/client-address';
import { signed } from '#lib/accounts/visitors/link-secrets';
import { isLinkToken } from '#lib/accounts/visitors/link-token';
import { env } from '#lib/platform/env';

/** The headers of a request, as far as it matters who sent it. */
export type VisitorHeaders = Pick<Headers, 'get'>;

/** An address without the address: the same within one link, and nowhere else. */
export function hiddenAddress(headers: VisitorHeaders, secret: string): string {
  return signed(secret, `address ${addressToCount(headers)}`).slice(0, 22);
}

/** The value of a cookie as it was sent, or null. Anybody can write anything into it. */
export function readCookie(headers: VisitorHeaders, name: string): string | null {
  for (const each of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = each.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** Of a cookie by which somebody without an account is known again. */
export interface VisitorCookie {
  readonly name: string;
  /** The address of the link, and so of everything that the cookie is sent to. */
  readonly path: string;
}

const yearSeconds = 365 * 24 * 60 * 60;

/** By what a visitor is known again; null for somebody who comes for the first time. */
export function knownVisitor(headers: VisitorHeaders, cookieName: string): string | null {
  const value = readCookie(headers, cookieName);
  return value !== null && isLinkToken(value) ? value : null;
}

/** A name of chance for somebody who answers for the first time, and the cookie that carries it. */
export function newVisitor(
  headers: VisitorHeaders,
  { name, path }: VisitorCookie,
): { readonly visitor: string; readonly cookie: string } {
  const secure = isSecure(headers) ? '; Secure' : '';
  const visitor = randomBytes(16).toString('base64url');
  return {
    visitor,
    cookie: `${name}=${visitor}; Path=${path}; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`,
  };
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

/** The origin that visitors know this server by: `https://studio.example`. */
export function publicOrigin(headers: VisitorHeaders): string {
  const isSecure = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  const host = headers.get('host') ?? '';
  return `${isSecure ? 'https' : 'http'}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
}

/** Whether cookies are kept from plain HTTP: the settings say so, or the proxy does. */
export function isSecure(headers: VisitorHeaders): boolean {
  return [studioOrigin(headers), publicOrigin(headers)].some((each) => each.startsWith('https:'));
}

/** The origin for addresses that are kept for later: what the settings say, or else as it was asked. */
export function studioOrigin(headers: VisitorHeaders): string {
  const { STUDIO_URL: url } = env();
  return url ? new URL(url).origin : publicOrigin(headers);
}
