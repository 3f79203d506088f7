import { studioOrigin } from '#lib/accounts/visitors/visitor';
import { embedCode, embedHeight, embedWidth } from '#lib/shares/document/embed-code';
import { readToken } from '#lib/shares/share-address';
import { admittedToCard } from '#lib/shares/visitor/admission';
import { answerGone } from '#lib/shares/visitor/visit-page';

/**
 * How another site shows a gallery within its page. Source: oembed.com, version 1.0, a `rich` answer.
 */
export async function answerWithOembed(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const origin = studioOrigin(request.headers);
  const segment = segmentOf(query.get('url') ?? '', origin);
  if ((query.get('format') ?? 'json') !== 'json') return new Response(null, { status: 501 });
  const open = segment === null ? null : await admittedToCard(request.headers, segment);
  if (!open || segment === null) return answerGone(request);
  const { title } = open.share.rules;
  const width = within(query.get('maxwidth'), embedWidth);
  const height = within(query.get('maxheight'), embedHeight);
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Seedream Studio',
    provider_url: origin,
    title,
    width,
    height,
    html: embedCode({ address: `${origin}/s/${segment}`, title, width, height }),
    thumbnail_url: `${origin}/s/${segment}/card`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return Response.json(answer, {
    headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
  });
}

/** The part of the address that opens the share; null for an address of something else. */
function segmentOf(text: string, origin: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const [, segment] = /^\/s\/([\w-]+)(?:\/embed)?\/?$/.exec(url.pathname) ?? [];
  return url.origin === origin && segment && readToken(segment) ? segment : null;
}

function within(asked: string | null, most: number): number {
  const number = Number(asked);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : most;
}
