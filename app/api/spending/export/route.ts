import { viewerOfRequest } from '#lib/accounts/viewer';
import { csvAnswer } from '#lib/platform/csv-answer';
import { ledgerCsv } from '#lib/spending/ledger-csv';

export const dynamic = 'force-dynamic';

/** The whole ledger as a file for a spreadsheet, written as it is read. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  return csvAnswer('spending.csv', ledgerCsv(viewer));
}
