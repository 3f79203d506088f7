import { database } from '#lib/platform/database/database';
import { csvLine, ledgerCells, ledgerColumns } from '#lib/spending/ledger-csv';
import { listAllEntries } from '#lib/spending/queries';

const pageSize = 1000;

/**
 * The ledger of everybody in the studio for a spreadsheet, in pieces, each line with whose it is: the
 * caller has made sure that whoever asks may manage. Who is deleted has no name any more, and so the
 * identifier stands beside it.
 */
export async function* peopleLedgerCsv(): AsyncGenerator<string> {
  const { db } = await database();
  yield `\ufeff${csvLine(['person', 'person id', ...ledgerColumns])}`;
  for (let after = 0; ; ) {
    const page = await listAllEntries(db, { after, limit: pageSize });
    yield page
      .map((entry) => csvLine([entry.person, entry.ownerId, ...ledgerCells(entry)]))
      .join('');
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}
