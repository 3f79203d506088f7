import type { Db } from '#lib/platform/database/database';

/** What both drivers are asked through, outside of transactions. */
interface Client {
  query(...asked: unknown[]): Promise<unknown>;
}

/** How many statements some work asks of a database outside of transactions. */
export async function countStatements(db: Db, work: () => Promise<unknown>): Promise<number> {
  const { $client: client } = db as unknown as { $client: Client };
  const ask = client.query;
  let count = 0;
  client.query = (...asked) => {
    count += 1;
    return ask.apply(client, asked);
  };
  try {
    await work();
  } finally {
    client.query = ask;
  }
  return count;
}
