import { viewerOfRequest } from '#lib/accounts/viewer';
import { listFeed } from '#lib/generations/feed-page';
import { isId } from '#lib/id';

export const dynamic = 'force-dynamic';

/** An older page of the feed. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const before = new URL(request.url).searchParams.get('before');
  if (before !== null && !isId(before)) {
    return Response.json(
      { code: 'invalid', message: 'before is not an identifier.' },
      { status: 400 },
    );
  }
  return Response.json(await listFeed(viewer, { before }), {
    headers: { 'cache-control': 'no-store' },
  });
}
