/** Rows of one statement: Postgres takes 65,535 values in it, and no table here has 60 columns. */
const rowsAtOnce = 1000;

/** Rows in batches that one statement can take. */
export function* batchesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    yield rows.slice(from, from + rowsAtOnce);
  }
}
