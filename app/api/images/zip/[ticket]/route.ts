import { viewerOfRequest } from '#lib/accounts/viewer';
import { answerWithZip, stopZip } from '#lib/gallery/zip-download';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ ticket: string }> };

/** The ZIP that a ticket stands for, as a stream. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  const { ticket } = await params;
  const answer = viewer && (await answerWithZip(viewer, ticket, request.method === 'HEAD'));
  return answer ?? new Response(null, { status: 404 });
}

export const HEAD = GET;

/** Stops it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  stopZip(viewer, (await params).ticket);
  return new Response(null, { status: 204 });
}
