import { viewerOfRequest } from '#lib/accounts/viewer';
import { peopleLedgerCsv } from '#lib/people/people-ledger-csv';
import { csvAnswer } from '#lib/platform/csv-answer';

export const dynamic = 'force-dynamic';

/** The ledger of everybody as a file for a spreadsheet, written as it is read. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request, 'manage');
  if (!viewer) return new Response(null, { status: 404 });
  return csvAnswer('spending-of-everybody.csv', peopleLedgerCsv());
}
