import { viewerOfRequest } from '#lib/accounts/viewer';
import { isCursor } from '#lib/generations/cursor';
import { answerWithEvents } from '#lib/generations/event-answer';
import { followFeed, sentFeedEvents } from '#lib/generations/live-feed';

export const dynamic = 'force-dynamic';

/** The changes of the feed as server-sent events; goes on where `Last-Event-ID` or `after` says. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const after =
    request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  const cursor = after !== null && isCursor(after) ? after : null;
  return answerWithEvents(
    (signal) => sentFeedEvents(followFeed(viewer, cursor, signal)),
    async () => (await viewerOfRequest(request)) !== null,
  );
}
