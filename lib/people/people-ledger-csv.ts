import { csvHead } from '#lib/platform/csv';
import { database } from '#lib/platform/database/database';
import { ledgerCells, ledgerColumns, ledgerLines } from '#lib/spending/ledger-csv';
import { listAllEntries } from '#lib/spending/queries';

/**
 * The ledger of everybody in the studio for a spreadsheet, in pieces, each line with whose it is: the
 * caller has made sure that whoever asks may manage. Who is deleted has no name any more, and so the
 * identifier stands beside it.
 */
export async function* peopleLedgerCsv(): AsyncGenerator<string> {
  const { db } = await database();
  yield csvHead(['person', 'person id', ...ledgerColumns]);
  yield* ledgerLines(
    (page) => listAllEntries(db, page),
    (entry) => [entry.person, entry.ownerId, ...ledgerCells(entry)],
  );
}
