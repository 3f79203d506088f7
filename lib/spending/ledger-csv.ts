import type { Viewer } from '#lib/accounts/viewer';
import { csvHead, csvLine } from '#lib/platform/csv';
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

/** The whole ledger of a viewer for a spreadsheet, in pieces. */
export async function* ledgerCsv(viewer: Viewer): AsyncGenerator<string> {
  const { db } = await database();
  yield csvHead(ledgerColumns);
  yield* ledgerLines((page) => listEntries(db, viewer.id, page), ledgerCells);
}

interface LedgerPage {
  /** The number of the entry that it begins behind; 0 for the first one. */
  readonly after: number;
  readonly limit: number;
}

/** A ledger as lines, a page at a time, so that none is held whole. */
export async function* ledgerLines<Entry extends LedgerEntry>(
  listPage: (page: LedgerPage) => Promise<readonly Entry[]>,
  cellsOf: (entry: Entry) => ReadonlyArray<string | number>,
): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await listPage({ after, limit: pageSize });
    yield page.map((entry) => csvLine(cellsOf(entry))).join('');
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
