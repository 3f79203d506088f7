import { readCapped, TooManyBytes } from '#lib/platform/read-capped';

/** More than a draft of the most pictures and the longest introduction, each letter of it escaped. */
const formMaxBytes = 128 * 1024;

/** The fields of a form that was sent, or null for what is none or is too long. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') || !request.body) return null;
  const body = request.body as unknown as AsyncIterable<Uint8Array>;
  try {
    return new URLSearchParams((await readCapped(body, formMaxBytes)).toString('utf8'));
  } catch (error) {
    if (error instanceof TooManyBytes) return null;
    throw error;
  }
}

/** Back to the page, as after any form. @param rest of the address behind it */
export function seeOther(segment: string, rest = ''): Response {
  return new Response(null, { status: 303, headers: { location: `/s/${segment}${rest}` } });
}
