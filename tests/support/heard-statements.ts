import type { Db } from '#lib/platform/database/database';

/** What both drivers are asked through, outside of transactions. */
interface Client {
  query(asked: unknown, ...rest: unknown[]): Promise<unknown>;
}

/** The statements that some work asks of a database outside of transactions. */
export async function heardStatements(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  const { $client: client } = db as unknown as { $client: Client };
  const ask = client.query;
  const heard: string[] = [];
  client.query = (asked, ...rest) => {
    // node-postgres is given an object, PGlite a text.
    heard.push(typeof asked === 'string' ? asked : (asked as { text: string }).text);
    return ask.call(client, asked, ...rest);
  };
  try {
    await work();
  } finally {
    client.query = ask;
  }
  return heard;
}
