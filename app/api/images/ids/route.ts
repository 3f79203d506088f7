import { viewerOfRequest } from '#lib/accounts/viewer';
import { fromSearchParams } from '#lib/gallery/gallery-address';
import { writeIdLines } from '#lib/gallery/id-lines';
import { listImageIds } from '#lib/gallery/image-ids';
import { viewerClock } from '#lib/gallery/viewer-clock';

export const dynamic = 'force-dynamic';

/** The identifiers of all pictures of a search, one a line, up to as many as can be selected. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const { query } = fromSearchParams(new URL(request.url).searchParams);
  const ids = listImageIds(viewer, { query, ...viewerClock(request.headers) });
  return new Response(streamOf(writeIdLines(ids)), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
