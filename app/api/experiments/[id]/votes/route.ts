import { viewerOfRequest } from '#lib/accounts/viewer';
import { takeOwnVote } from '#lib/experiments/own-votes';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** What the owner of an experiment said of two of its pictures. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  return viewer
    ? takeOwnVote(viewer, (await params).id, request)
    : new Response(null, { status: 404 });
}
