import { Readable } from 'node:stream';
import { viewerOfRequest } from '#lib/accounts/viewer';
import { exportAccount } from '#lib/people/export-account';

export const dynamic = 'force-dynamic';

/** Everything that the studio knows of who asks, as lines of JSON, written as it is read. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const bytes = Readable.from(exportAccount(viewer), { objectMode: false });
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="account.jsonl"',
      'cache-control': 'no-store',
    },
  });
}
