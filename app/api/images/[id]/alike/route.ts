import { viewerOfRequest } from '#lib/accounts/viewer';
import { listAlike } from '#lib/gallery/alike';
import { likenesses } from '#lib/gallery/likeness';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The pictures most like one, `by` colour or prompt, the likest first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const asked = new URL(request.url).searchParams.get('by');
  const by = likenesses.find((each) => each === asked);
  const images = viewer && by && (await listAlike(viewer, (await params).id, by));
  if (!images) return new Response(null, { status: 404 });
  return Response.json(images, { headers: { 'cache-control': 'no-store' } });
}
