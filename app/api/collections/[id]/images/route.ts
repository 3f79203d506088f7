import { viewerOfRequest } from '#lib/accounts/viewer';
import { listCollection } from '#lib/gallery/collection-page';

export const dynamic = 'force-dynamic';

interface CollectionImagesContext {
  readonly params: Promise<{ readonly id: string }>;
}

/** A page of a collection, in its own order, from `next` on. */
export async function GET(request: Request, context: CollectionImagesContext): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const { id } = await context.params;
  const next = new URL(request.url).searchParams.get('next');
  const run = await listCollection(viewer, id, next);
  return Response.json(run, { headers: { 'cache-control': 'no-store' } });
}
