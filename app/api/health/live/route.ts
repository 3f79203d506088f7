import { mayAskHealth } from '#lib/accounts/knock';

export const dynamic = 'force-dynamic';

/** The process answers; whether it can work is asked at /api/health/ready. */
export async function GET(request: Request): Promise<Response> {
  if (!mayAskHealth(request)) return new Response(null, { status: 404 });
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
}
