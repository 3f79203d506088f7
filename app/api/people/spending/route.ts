import { Readable } from 'node:stream';
import { viewerOfRequest } from '#lib/accounts/viewer';
import { peopleLedgerCsv } from '#lib/people/people-ledger-csv';

export const dynamic = 'force-dynamic';

/** The ledger of everybody as a file for a spreadsheet, written as it is read. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'manage');
  if (!viewer) return new Response(null, { status: 404 });
  const bytes = Readable.from(peopleLedgerCsv(), { objectMode: false });
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="spending-of-everybody.csv"',
      'cache-control': 'no-store',
    },
  });
}
