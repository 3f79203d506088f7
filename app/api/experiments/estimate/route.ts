import { viewerOfRequest } from '#lib/accounts/viewer';
import { estimateByNumbers } from '#lib/experiments/estimate-request';

export const dynamic = 'force-dynamic';

/** What so many generations would cost and take, and whether the budget allows them. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'make');
  if (!viewer) return new Response(null, { status: 404 });
  const estimate = await estimateByNumbers(viewer, new URL(request.url).searchParams);
  return estimate
    ? Response.json(estimate, { headers: { 'cache-control': 'no-store' } })
    : Response.json(
        { code: 'invalid', message: 'These are no numbers of a plan.' },
        { status: 400 },
      );
}
