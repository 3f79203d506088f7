import { viewerOfRequest } from '#lib/accounts/viewer';
import { findGeneration } from '#lib/generations/feed-page';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A generation as it is now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const generation = viewer && (await findGeneration(viewer, (await params).id));
  return generation
    ? Response.json(generation, { headers: { 'cache-control': 'no-store' } })
    : new Response(null, { status: 404 });
}
