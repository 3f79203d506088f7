import { viewerOfRequest } from '#lib/accounts/viewer';
import { listBlindPairs } from '#lib/experiments/standings/blind-pairs';
import { readPassed } from '#lib/experiments/standings/passed-pairs';
import { clientPicks } from '#lib/shares/pick-sheets';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The next pairs to judge; `passed` names those that the judge skipped. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  const passed = readPassed(new URL(request.url).searchParams);
  const order = { passed, clientPicks, random: Math.random };
  const next = viewer && (await listBlindPairs(viewer, (await params).id, order));
  return next
    ? Response.json(next, { headers: { 'cache-control': 'no-store' } })
    : new Response(null, { status: 404 });
}
