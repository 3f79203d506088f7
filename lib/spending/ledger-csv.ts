import type { Viewer } from '#lib/accounts/viewer';
import { csvCell } from '#lib/platform/csv-cell';
import { database } from '#lib/platform/database/database';
import { type LedgerEntry, listEntries } from '#lib/spending/queries';

const pageSize = 1000;
export const ledgerColumns = [
  'moment',
  'day',
  'kind',
  'images',
  'price each USD (estimate)',
  'cost USD (estimate)',
  'provider',
  'generation',
  'experiment',
];

/**
 * The whole ledger of a viewer for a spreadsheet, in pieces. Source: RFC 4180; the byte order mark
 * is what Excel knows UTF-8 by.
 */
export async function* ledgerCsv(viewer: Viewer): AsyncGenerator<string> {
  const { db } = await database();
  yield `\ufeff${csvLine(ledgerColumns)}`;
  for (let after = 0; ; ) {
    const page = await listEntries(db, viewer.id, { after, limit: pageSize });
    yield page.map((entry) => csvLine(ledgerCells(entry))).join('');
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}

/** A line of the ledger in the order of the columns. */
export function ledgerCells(entry: LedgerEntry): Array<string | number> {
  const { at, day, kind, images, priceUsd, provider, generationId, experimentId } = entry;
  // The demo bills nobody.
  const price = provider === 'demo' ? 0 : Number(priceUsd.toFixed(4));
  // Only what came back costs anything.
  const cost = kind === 'settled' ? Number((images * price).toFixed(4)) : 0;
  return [
    at.toISOString(),
    day,
    kind,
    images,
    price,
    cost,
    provider,
    generationId,
    experimentId ?? '',
  ];
}

export function csvLine(cells: ReadonlyArray<string | number>): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
