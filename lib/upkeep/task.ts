import { isAbsolute } from 'node:path';
import * as z from 'zod/mini';
import { recover, recoveryWords } from '#lib/people/recover';
import { database } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { ArchiveRefused } from '#lib/upkeep/archive';
import { type Backup, backUp } from '#lib/upkeep/backup';
import { type Verification, verify } from '#lib/upkeep/verify';

/** What a studio does while it runs. */
export const UpkeepTask = z.discriminatedUnion('task', [
  z.object({ task: z.literal('verify'), mends: z.boolean() }),
  z.object({
    task: z.literal('backup'),
    file: z.string().check(z.refine(isAbsolute, 'must be absolute')),
  }),
  z.object({ task: z.literal('recover'), email: z.string() }),
]);
export type UpkeepTask = z.infer<typeof UpkeepTask>;

/** What is said on the way, in lines: how far it is, and at last what came of it. */
export type UpkeepLine =
  | { readonly is: 'progress'; readonly text: string }
  | { readonly is: 'verified'; readonly verification: Verification }
  | { readonly is: 'backed-up'; readonly backup: Backup }
  /** A link that lets somebody choose a new password. */
  | { readonly is: 'recovered'; readonly link: string }
  /** A person has to change something, or the log says more. */
  | { readonly is: 'refused' | 'failed'; readonly text: string };

/** A file that was written this shortly ago may belong to a picture that is being stored. */
const settlingMs = 10 * 60_000;

export async function* doTask(task: UpkeepTask): AsyncGenerator<UpkeepLine> {
  try {
    yield* linesOf(task);
  } catch (error) {
    if (error instanceof ArchiveRefused) yield { is: 'refused', text: error.message };
    else {
      log.error({ event: 'upkeep-failed', err: error, task: task.task }, 'upkeep failed');
      yield { is: 'failed', text: error instanceof Error ? error.message : String(error) };
    }
  }
}

function linesOf(task: UpkeepTask): AsyncGenerator<UpkeepLine> {
  switch (task.task) {
    case 'verify':
      return verifyLines(task.mends);
    case 'backup':
      return backupLines(task.file);
    case 'recover':
      return recoverLines(task.email);
  }
}

async function* recoverLines(email: string): AsyncGenerator<UpkeepLine> {
  const { db } = await database();
  const link = await recover(db, email);
  if (link.ok) yield { is: 'recovered', link: link.value };
  else yield { is: 'refused', text: recoveryWords(link.failure) };
}

async function* verifyLines(mends: boolean): AsyncGenerator<UpkeepLine> {
  const { db } = await database();
  const newerThan = new Date(Date.now() - settlingMs);
  yield { is: 'verified', verification: await verify(db, { mends, newerThan }) };
}

async function* backupLines(file: string): AsyncGenerator<UpkeepLine> {
  const { db } = await database();
  const steps = backUp(db, file);
  for (;;) {
    const step = await steps.next();
    if (step.done) {
      const { rows, files, archiveBytes } = step.value;
      log.info({ event: 'backed-up', rows, files, archiveBytes }, 'a backup was made');
      yield { is: 'backed-up', backup: step.value };
      return;
    }
    yield { is: 'progress', text: step.value };
  }
}
