import { Readable } from 'node:stream';
import { Agent, fetch } from 'undici';
import type { Door } from '#lib/upkeep/door';
import { linesOf } from '#lib/upkeep/lines';
import type { UpkeepLine, UpkeepTask } from '#lib/upkeep/task';

/**
 * Has a task done by the studio that has the folder, and passes on what it says.
 *
 * @throws when it does not answer, or does not let this program in
 */
export async function* askRunningStudio(door: Door, task: UpkeepTask): AsyncGenerator<UpkeepLine> {
  // Between two lines may lie the reading of a whole library.
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  try {
    const response = await fetch(`${door.url}/api/upkeep`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${door.token}`,
        'content-type': 'application/json',
        origin: door.url,
      },
      body: JSON.stringify(task),
      dispatcher,
    });
    if (!response.ok || !response.body) {
      throw new Error(`The studio at ${door.url} did not take this (${response.status}).`);
    }
    const pieces = Readable.fromWeb(response.body).setEncoding('utf8');
    for await (const line of linesOf(pieces)) yield JSON.parse(line) as UpkeepLine;
  } finally {
    await dispatcher.close();
  }
}
