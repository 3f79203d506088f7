import { viewerOfRequest } from '#lib/accounts/viewer';
import { mostAgain, readAgainIds } from '#lib/gallery/again';
import { planAgain } from '#lib/gallery/make-again';

export const dynamic = 'force-dynamic';

/** What making some pictures again would cost, and whether the budget allows it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  if (!viewer) return new Response(null, { status: 404 });
  const ids = readAgainIds(new URL(request.url).searchParams.get('ids') ?? '');
  if (!ids) {
    const message = `Name 1 to ${mostAgain} images.`;
    return Response.json({ code: 'invalid', message }, { status: 400 });
  }
  return Response.json(await planAgain(viewer, ids), {
    headers: { 'cache-control': 'no-store' },
  });
}
