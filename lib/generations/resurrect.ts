import { and, eq } from 'drizzle-orm';
import { generationJob } from '#lib/generations/job-name';
import { type JournalEntry, readJournal } from '#lib/generations/journal';
import { readAnswer, waitingRefusal } from '#lib/generations/settle';
import { generations } from '#lib/generations/tables';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import type { RawAnswer } from '#lib/platform/seedream/client';
import { settleOrder } from '#lib/spending/ledger';

/**
 * Brings a generation back whose outcome was unknown, now that there is its answer.
 *
 * @param atHand the answer, where it may not be in the journal
 */
export async function resurrect(
  db: Db,
  { id, attempt }: JournalEntry,
  atHand: RawAnswer | null = null,
): Promise<void> {
  const answer = atHand ?? (await readJournal({ id, attempt }));
  if (!answer) return;
  const { durationMs } = answer;
  const reading = readAnswer(answer);
  // Its outcome is as unknown as before, however often this answer is found.
  if ('failure' in reading && reading.failure.kind === 'unknown-outcome') return;
  // Somebody may have ordered it anew by now, so what would go back into the queue ends here.
  const refusal = waitingRefusal(answer);
  const change = refusal
    ? { state: 'failed' as const, failure: refusal }
    : { state: 'received' as const, failure: null, answer, durationMs, finishedAt: null };
  await db.transaction(async (tx) => {
    const found = await tx
      .update(generations)
      .set({ ...change, worker: null })
      .where(
        and(
          eq(generations.id, id),
          eq(generations.attempts, attempt),
          eq(generations.state, 'unknown'),
        ),
      )
      .returning({ id: generations.id });
    if (found.length === 0) return;
    const line = { event: 'answer-found', generation: id, now: change.state };
    afterCommit(tx, () => log.warn(line, 'an answer was found after all'));
    if (change.state === 'failed') await settleOrder(tx, id, 0);
    if (change.state === 'received') await enqueue(tx, generationJob, { id });
  });
}
