import pLimit from 'p-limit';
import type { Viewer } from '#lib/accounts/viewer';
import { bringIn } from '#lib/library/bring-in';
import { readLibraryFile, writeLibraryFile } from '#lib/library/library-file';
import { libraryFileMaxBytes, libraryTooLarge } from '#lib/library/library-file-size';
import { wholeLibrary } from '#lib/library/library-view';
import { listEntries } from '#lib/library/queries';
import { database } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';
import { turnsByKey } from '#lib/platform/turns-by-key';

/** Of one person one file is held at a time: somebody slow to send keeps nobody else waiting. */
const turns = turnsByKey('library-imports');

/** Files are parsed and compared one by one in the process. */
const working = processSingleton('library-import', () => pLimit(1));

const fresh = { 'cache-control': 'no-store' };

/** The whole library of a viewer as a file that any studio reads. */
export async function answerWithLibrary(viewer: Viewer): Promise<Response> {
  const { db } = await database();
  const entries = await listEntries(db, viewer.id, wholeLibrary);
  return new Response(writeLibraryFile(entries), {
    headers: {
      ...fresh,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="library.json"',
    },
  });
}

/**
 * Takes a file of a library from the body of a request, and answers with what became of it; or, where
 * none of it could be read, with a sentence for the person.
 */
export async function takeLibrary(viewer: Viewer, request: Request): Promise<Response> {
  return turns.inTurn(viewer.id, async () => {
    const text = await readText(request);
    return text === null ? refusal(413, libraryTooLarge) : working(() => takeText(viewer, text));
  });
}

async function takeText(viewer: Viewer, text: string): Promise<Response> {
  const read = readLibraryFile(text);
  if (!read.ok) return refusal(400, read.failure);
  const { db } = await database();
  const { incoming, refused } = read.value;
  return Response.json(await bringIn(db, viewer.id, incoming, refused), { headers: fresh });
}

/** @returns null for more than a file may weigh */
async function readText({ body }: Request): Promise<string | null> {
  if (!body) return '';
  try {
    return (await readCapped(body, libraryFileMaxBytes)).toString('utf8');
  } catch (error) {
    if (error instanceof TooManyBytes) return null;
    throw error;
  }
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: fresh });
}
