import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#lib/content-security-policy';
import { pictureOfPath } from '#lib/gallery/viewer-address';

/** Gives every page its own nonce. Who may see what is decided in the data layer, not here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  // The framework reads the nonce from the request's policy and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  // Pictures open over the gallery. By its pattern the framework would take the pages that stand
  // beside them, such as a comparison, for pictures too; without this header it opens them as pages.
  if (!pictureOfPath(request.nextUrl.pathname)) headers.delete('next-url');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Pages only: a body that passes here is buffered and cut off, and files need no nonce.
  matcher: ['/((?!api/|_next/static|icon.svg).*)'],
};
