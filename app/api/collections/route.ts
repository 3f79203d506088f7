import { viewerOfRequest } from '#lib/accounts/viewer';
import { listAllCollections } from '#lib/gallery/collection-page';

export const dynamic = 'force-dynamic';

/** Every collection, in no order. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const collections = await listAllCollections(viewer);
  return Response.json({ collections }, { headers: { 'cache-control': 'no-store' } });
}
