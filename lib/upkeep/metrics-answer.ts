import { withToken } from '#lib/api/with-token';
import { readMetrics } from '#lib/upkeep/metrics';

/** The metrics for whoever has been let in. */
export async function metricsAnswer(): Promise<Response> {
  const { text, type } = await readMetrics();
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}

/** The same for a scraper, which has a token and no session. */
export const metricsByToken = withToken('metrics:read', metricsAnswer);
