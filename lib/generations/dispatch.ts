import { toRequestFields } from '#lib/compose/request-fields';
import { journalAnswer, removeJournal } from '#lib/generations/journal';
import { callDeadlineMs, nextTry } from '#lib/generations/patience';
import type { GenerationRow } from '#lib/generations/queries';
import {
  claim,
  fail,
  giveBack,
  type Held,
  postpone,
  receive,
  revoke,
} from '#lib/generations/transitions';
import type { Db } from '#lib/platform/database/database';
import { env, provider } from '#lib/platform/env';
import type { Lease } from '#lib/platform/jobs/lease';
import { log } from '#lib/platform/log';
import { callSeedream, type Exchange } from '#lib/platform/seedream/client';
import { failureWithout } from '#lib/platform/seedream/failure';

/**
 * Makes the paid call of a queued generation: claimed and committed first, sent once, its answer
 * journalled before it is read. Does nothing when somebody else was faster.
 */
export async function dispatch(db: Db, lease: Lease, row: GenerationRow): Promise<void> {
  const { baseUrl, apiKey, kind } = provider();
  // Accepted as a demo, it must not reach a provider that bills; nor the other way round.
  if (row.provider !== kind) return revoke(db, row.id);
  const held = { id: row.id, worker: lease.token() };
  const attempt = await claim(db, held);
  if (attempt === null) return;
  log.info({ generation: row.id, provider: kind, attempt }, 'dispatching');
  const exchange = await callSeedream({
    baseUrl,
    apiKey,
    fields: toRequestFields(row.recipe),
    references: [],
    deadlineMs: callDeadlineMs(row.recipe, env()),
    mayStillSend: () => lease.isHeld(held.worker),
  });
  await record(db, held, attempt, exchange);
}

async function record(db: Db, held: Held, attempt: number, exchange: Exchange): Promise<void> {
  switch (exchange.outcome) {
    case 'answered': {
      const { answer } = exchange;
      const entry = { id: held.id, attempt };
      // A full disk must not cost an answer that the database can still take.
      await journalAnswer(entry, answer).catch((error) =>
        log.error({ err: error, generation: held.id }, 'the answer was not journalled'),
      );
      log.info({ generation: held.id, status: answer.status, ms: answer.durationMs }, 'answered');
      if (await receive(db, held, answer)) await removeJournal(entry);
      return;
    }
    case 'unsent': {
      log.warn({ generation: held.id, why: exchange.why }, 'nothing was sent');
      const until = nextTry('unreachable', attempt, null, Date.now(), Math.random);
      if (until) await postpone(db, held, 'unreachable', until);
      else await fail(db, held, failureWithout('unreachable', exchange.why));
      return;
    }
    case 'withdrawn': {
      await giveBack(db, held);
      return;
    }
    case 'unknown': {
      log.warn({ generation: held.id, why: exchange.why }, 'the outcome is unknown');
      await fail(db, held, failureWithout('unknown-outcome', exchange.why));
    }
  }
}
