import { viewerOfRequest } from '#lib/accounts/viewer';
import { listOpenCollections } from '#lib/gallery/collection-page';

export const dynamic = 'force-dynamic';

/** Every collection that pictures can be put into, in no order. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const collections = await listOpenCollections(viewer);
  return Response.json({ collections }, { headers: { 'cache-control': 'no-store' } });
}
