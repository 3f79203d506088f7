import { viewerOfRequest } from '#lib/accounts/viewer';
import { viewerClock } from '#lib/gallery/viewer-clock';
import { zipFailureAnswer } from '#lib/gallery/zip-answer';
import { beginZip } from '#lib/gallery/zip-download';
import { readZipOrder } from '#lib/gallery/zip-order';

export const dynamic = 'force-dynamic';

/** Takes an order of many pictures as JSON, and gives the ticket that fetches them as one ZIP. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const order = await readZipOrder(request);
  if (!order.ok) return zipFailureAnswer(order.failure);
  const begun = await beginZip(viewer, order.value, viewerClock(request.headers));
  return begun.ok ? Response.json(begun.value, { status: 201 }) : zipFailureAnswer(begun.failure);
}
