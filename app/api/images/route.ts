import { viewerOfRequest } from '#lib/accounts/viewer';
import { listGallery } from '#lib/gallery/gallery-page';

export const dynamic = 'force-dynamic';

/** A page of the gallery, newest first, for a page that lets one of its pictures be picked. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const before = new URL(request.url).searchParams.get('before');
  return Response.json(await listGallery(viewer, { before }), {
    headers: { 'cache-control': 'no-store' },
  });
}
