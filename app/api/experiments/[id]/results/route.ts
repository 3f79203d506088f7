import { viewerOfRequest } from '#lib/accounts/viewer';
import { getLiveResults } from '#lib/experiments/experiment-pages';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** All results of an experiment as they are now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const live = viewer && (await getLiveResults(viewer, (await params).id));
  return live
    ? Response.json(live, { headers: { 'cache-control': 'no-store' } })
    : new Response(null, { status: 404 });
}
