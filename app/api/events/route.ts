import { viewerOfRequest } from '#lib/accounts/viewer';
import { isCursor } from '#lib/generations/cursor';
import { type FeedEvent, followFeed } from '#lib/generations/live-feed';

export const dynamic = 'force-dynamic';

/** Often enough that no proxy takes the quiet for an end. */
const heartbeatMs = 15_000;

/** The changes of the feed as server-sent events; goes on where `Last-Event-ID` or `after` says. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const after =
    request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  const cursor = after !== null && isCursor(after) ? after : null;
  return new Response(
    eventStream(
      (signal) => followFeed(viewer, cursor, signal),
      async () => (await viewerOfRequest(request)) !== null,
    ),
    {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    },
  );
}

/** @param isLetIn asked before each event: whoever is shut out meanwhile hears nothing more */
function eventStream(
  follow: (signal: AbortSignal) => AsyncGenerator<FeedEvent>,
  isLetIn: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const events = follow(gone.signal);
  let heartbeat: NodeJS.Timeout;
  const end = () => {
    clearInterval(heartbeat);
    gone.abort();
  };
  return new ReadableStream({
    start(controller) {
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(': here\n\n')), heartbeatMs);
    },
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (!done && (await isLetIn())) return controller.enqueue(encoder.encode(toText(value)));
        controller.close();
      } catch (error) {
        // The browser comes back by itself and goes on from the last event it has seen.
        controller.error(error);
      }
      end();
    },
    cancel: end,
  });
}

function toText(event: FeedEvent): string {
  return `event: ${event.type}\nid: ${event.cursor}\ndata: ${JSON.stringify(dataOf(event))}\n\n`;
}

function dataOf(event: FeedEvent): object {
  if (event.type === 'generation') return event.generation;
  return event.type === 'queue' ? event.queue : {};
}
