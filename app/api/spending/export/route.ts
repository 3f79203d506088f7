import { Readable } from 'node:stream';
import { viewerOfRequest } from '#lib/accounts/viewer';
import { ledgerCsv } from '#lib/spending/ledger-csv';

export const dynamic = 'force-dynamic';

/** The whole ledger as a file for a spreadsheet, written as it is read. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const bytes = Readable.from(ledgerCsv(viewer), { objectMode: false });
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="spending.csv"',
      'cache-control': 'no-store',
    },
  });
}
