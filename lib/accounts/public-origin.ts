import { env } from '#lib/platform/env';

/** The origin that whoever sends a request knows this server by: `https://studio.example`. */
export function publicOrigin(headers: Pick<Headers, 'get'>): string {
  const isSecure = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  const host = headers.get('host') ?? '';
  return `${isSecure ? 'https' : 'http'}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
}

/** The origin for addresses that are kept for later: what the settings say, or else as it was asked. */
export function studioOrigin(headers: Pick<Headers, 'get'>): string {
  const { STUDIO_URL: url } = env();
  return url ? new URL(url).origin : publicOrigin(headers);
}
