import type { Db } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';

/** What waits for the end of each transaction that is under way. */
const waiting = processSingleton('after-commit', () => new WeakMap<Db, Array<() => void>>());

/**
 * Does something when a transaction has been committed, and never when it comes to nothing: a line in
 * the log cannot be rolled back. Outside of a transaction it is done at once.
 */
export function afterCommit(db: Db, work: () => void): void {
  const works = waiting.get(db);
  if (works) works.push(work);
  else work();
}

/** The same database, whose transactions can be waited for; those within others as well. */
export function withCommits(db: Db): Db {
  const begin: Db['transaction'] = db.transaction.bind(db);
  db.transaction = async (change, config) => {
    const works: Array<() => void> = [];
    const value = await begin((tx) => {
      waiting.set(tx, works);
      withCommits(tx);
      return change(tx);
    }, config);
    // One within another has come to something only when the outer one has.
    for (const work of works) afterCommit(db, work);
    return value;
  };
  return db;
}
