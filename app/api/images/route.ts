import { viewerOfRequest } from '#lib/accounts/viewer';
import { fromSearchParams } from '#lib/gallery/gallery-address';
import { listGallery } from '#lib/gallery/gallery-page';
import { readPlace } from '#lib/gallery/place';
import { viewerClock } from '#lib/gallery/viewer-clock';

export const dynamic = 'force-dynamic';

/** A page of the gallery from a place on, in the search and the order of the address. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const { query, order } = fromSearchParams(searchParams);
  const place = readPlace(searchParams);
  const page = await listGallery(viewer, { query, order, place, ...viewerClock(request.headers) });
  return Response.json(page, { headers: { 'cache-control': 'no-store' } });
}
