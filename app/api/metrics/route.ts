import { viewerOfRequest } from '#lib/accounts/viewer';
import { metricsAnswer, metricsByToken } from '#lib/upkeep/metrics-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  if (await viewerOfRequest(request, 'manage')) return metricsAnswer();
  if (request.headers.has('authorization')) return metricsByToken(request, null);
  return new Response(null, { status: 404 });
}
