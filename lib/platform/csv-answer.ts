import { Readable } from 'node:stream';

/**
 * A file for spreadsheets as an answer that is kept nowhere, written as it is read.
 *
 * @param name of the file, in ASCII
 * @param pieces lines as csv.ts makes them, any number of them in each
 */
export function csvAnswer(
  name: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Response {
  const bytes = Readable.from(pieces, { objectMode: false });
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
