/** One server-sent event. */
export interface SentEvent {
  readonly type: string;
  /** From where to go on after it; left out where there is nothing to go on from. */
  readonly id?: string;
  readonly data: object;
}

/** Often enough that no proxy takes the quiet for an end. */
const heartbeatMs = 15_000;

/**
 * Answers with events for as long as somebody listens.
 *
 * @param follow makes the events; its signal says that nobody listens any more
 * @param isLetIn asked before each event: whoever is shut out meanwhile hears nothing more
 */
export function answerWithEvents(
  follow: (signal: AbortSignal) => AsyncGenerator<SentEvent>,
  isLetIn: () => Promise<boolean>,
): Response {
  return new Response(eventStream(follow, isLetIn), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function eventStream(
  follow: (signal: AbortSignal) => AsyncGenerator<SentEvent>,
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

function toText({ type, id, data }: SentEvent): string {
  const from = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${type}\n${from}data: ${JSON.stringify(data)}\n\n`;
}
