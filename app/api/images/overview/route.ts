import { viewerOfRequest } from '#lib/accounts/viewer';
import { fromSearchParams } from '#lib/gallery/gallery-address';
import { getOverview } from '#lib/gallery/overview';
import { viewerClock } from '#lib/gallery/viewer-clock';

export const dynamic = 'force-dynamic';

/** The days of a search, or of everything, with how many pictures each has. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const { query, order } = fromSearchParams(new URL(request.url).searchParams);
  const overview = await getOverview(viewer, { query, order, ...viewerClock(request.headers) });
  return Response.json(overview, { headers: { 'cache-control': 'no-store' } });
}
