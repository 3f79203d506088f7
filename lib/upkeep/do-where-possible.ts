import { database } from '#lib/platform/database/database';
import { FolderInUse } from '#lib/platform/database/folder-lock';
import { askRunningStudio } from '#lib/upkeep/ask-running-studio';
import { findDoor } from '#lib/upkeep/door';
import { doTask, type UpkeepLine, type UpkeepTask } from '#lib/upkeep/task';

/**
 * For a program beside the studio: does a task in this process where the database can be opened,
 * and has it done by the studio that has the embedded one open.
 *
 * @throws FolderInUse when that studio cannot be asked
 */
export async function* doWherePossible(task: UpkeepTask): AsyncGenerator<UpkeepLine> {
  const opened = await database().catch((error: unknown) => {
    if (error instanceof FolderInUse) return error;
    throw error;
  });
  if (!(opened instanceof FolderInUse)) {
    try {
      yield* doTask(task);
    } finally {
      await opened.close();
    }
    return;
  }
  const door = await findDoor();
  if (!door) throw opened;
  yield* askRunningStudio(door, task);
}
