import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithEvents } from '#lib/generations/event-answer';
import { followShares } from '#lib/shares/share-news';

export const dynamic = 'force-dynamic';

/** Tells an owner, as server-sent events, that somebody came, picked or commented. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  return answerWithEvents(
    (signal) => followShares(viewer, signal),
    async () => (await viewerOfRequest(request)) !== null,
  );
}
