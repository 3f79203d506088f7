import { viewerOfRequest } from '#lib/accounts/viewer';
import { fromSearchParams } from '#lib/gallery/gallery-address';
import { writeIdLines } from '#lib/gallery/id-lines';
import { listImageIds } from '#lib/gallery/image-ids';
import { viewerClock } from '#lib/gallery/viewer-clock';

export const dynamic = 'force-dynamic';

/** The identifiers of all pictures of a search, one a line, up to as many as can be selected. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const { query } = fromSearchParams(new URL(request.url).searchParams);
  const found = await listImageIds(viewer, { query, ...viewerClock(request.headers) });
  return new Response(writeIdLines(found), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
