import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { pageHeader } from '#lib/accounts/return-address';
import { contentSecurityPolicy } from '#lib/content-security-policy';

/** Gives every page its own nonce. Who may see what is decided in the data layer, not here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  // The framework reads the nonce from the request's policy and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  // Whoever has to sign in first comes back here.
  headers.set(pageHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Pages only: a body that passes here is buffered and cut off, and files need no nonce. The pages of
  // shares have no script of their own answer, and a policy of their own.
  matcher: ['/((?!api/|_next/static|icon.svg|s/|share/|judge/[^/]+/image/).*)'],
};
