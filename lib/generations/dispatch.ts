import { setTimeout as sleep } from 'node:timers/promises';
import { loadProviderKey } from '#lib/accounts/provider-key';
import { toRequestFields } from '#lib/compose/request-fields';
import { revoke } from '#lib/generations/cancel-generations';
import { giveBack, postpone } from '#lib/generations/come-back';
import { keyMark, pauseUnreached } from '#lib/generations/gate';
import { fillPlaces } from '#lib/generations/gate-sleepers';
import type { Held } from '#lib/generations/held-row';
import {
  type JournalEntry,
  journalAnswer,
  journalCall,
  removeJournal,
} from '#lib/generations/journal';
import { wakeForKey } from '#lib/generations/keyless-orders';
import { isOfMaker } from '#lib/generations/maker';
import { callDeadlineMs } from '#lib/generations/patience';
import type { GenerationRow } from '#lib/generations/queries';
import { resurrect } from '#lib/generations/resurrect';
import { heed } from '#lib/generations/settle';
import { claim, fail, holdBack, receive } from '#lib/generations/transitions';
import type { Db } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { env, type Provider, provider, withoutSecret } from '#lib/platform/env';
import { faultPoint } from '#lib/platform/fault-point';
import type { Lease } from '#lib/platform/jobs/lease';
import { log } from '#lib/platform/log';
import { callSeedream, type Exchange, type RawAnswer } from '#lib/platform/seedream/client';
import { failureWithout } from '#lib/platform/seedream/failure';
import { referenceSources } from '#lib/references/reference-sources';

const longestPauseMs = 5000;
const diskPauseMs = 15_000;

/**
 * Makes the paid call of a queued generation: claimed and committed first, sent once, its answer
 * journalled before it is read. Does nothing when somebody else was faster.
 */
export async function dispatch(db: Db, lease: Lease, row: GenerationRow): Promise<void> {
  await loadProviderKey(db);
  // Asked for once: a key that is set meanwhile is for the next call.
  const account = provider();
  const { kind } = account;
  // Accepted as a demo, it must not reach a provider that bills; nor the other way round.
  if (row.provider !== kind) return kind === 'demo' ? waitForKey(db, row) : revoke(db, row.id);
  if (!(await isOfMaker(db, row.id))) return revoke(db, row.id);
  // Asked anew before each call: what was accepted while there was room may come when there is none.
  if (!(await hasDiskRoom())) return waitForRoom(db, row.id);
  const held = { id: row.id, worker: lease.token() };
  const attempt = await claim(db, row, held.worker);
  if (attempt === null) return;
  faultPoint('claim-committed');
  // However the call ends, its place is free then.
  await call(db, lease, row, { held, attempt, account }).finally(() =>
    db.transaction((tx) => fillPlaces(tx, kind)),
  );
}

/** That its key is not there is nobody's wish: who removes one on purpose cancels what waits for it. */
async function waitForKey(db: Db, { id, waitingFor }: GenerationRow): Promise<void> {
  if (waitingFor === 'key') return;
  await holdBack(db, id, 'key', null);
  // Whoever has set it in the meantime did not find this one asleep.
  await loadProviderKey(db);
  await wakeForKey(db);
}

async function waitForRoom(db: Db, id: string): Promise<void> {
  log.warn({ event: 'no-disk-room', generation: id }, 'the disk has no room for a picture');
  await holdBack(db, id, 'disk', new Date(Date.now() + diskPauseMs));
}

interface Claimed {
  /** As it was claimed: the lease may be another one by the time the call ends. */
  readonly held: Held;
  readonly attempt: number;
  readonly account: Provider;
}

async function call(db: Db, lease: Lease, row: GenerationRow, claimed: Claimed): Promise<void> {
  const { held, attempt, account } = claimed;
  const { baseUrl, apiKey, kind } = account;
  const entry = { id: row.id, attempt };
  const read = await referenceSources(db, row.ownerId, row.recipe.references);
  if ('missing' in read) {
    const why = `The file of image ${read.missing + 1} is not in the store. Nothing was sent.`;
    await fail(db, held, failureWithout('request', why));
    return;
  }
  try {
    await journalCall(entry);
  } catch (error) {
    // What could not be noted could not be kept either, so it is not paid for.
    log.error(
      { event: 'not-journalled', err: error, generation: row.id },
      'the call was not journalled',
    );
    await postpone(db, held, 'disk', new Date(Date.now() + diskPauseMs));
    return;
  }
  faultPoint('call-marked');
  log.info({ event: 'dispatching', generation: row.id, provider: kind, attempt }, 'dispatching');
  const exchange = await callSeedream({
    baseUrl,
    apiKey,
    fields: toRequestFields(row.recipe),
    references: read.sources,
    deadlineMs: callDeadlineMs(row.recipe, env()),
    mayStillSend: () => lease.isHeld(held.worker),
  });
  await record(db, { held, account }, entry, exchange);
}

type Sent = Omit<Claimed, 'attempt'>;

async function record(
  db: Db,
  { held, account }: Sent,
  entry: JournalEntry,
  exchange: Exchange,
): Promise<void> {
  switch (exchange.outcome) {
    case 'answered':
      return keepAnswer(db, { held, account }, entry, exchange.answer);
    case 'unsent': {
      log.warn({ event: 'unsent', generation: held.id, why: exchange.why }, 'nothing was sent');
      // Its mark first: nothing was sent, so no start may find that it was.
      await removeJournal(entry);
      await waitForProvider(db, held, account.kind);
      return;
    }
    case 'withdrawn': {
      await removeJournal(entry);
      await giveBack(db, held);
      return;
    }
    case 'unknown': {
      log.warn({ event: 'unanswered', generation: held.id, why: exchange.why }, 'no answer came');
      await fail(db, held, failureWithout('unknown-outcome', exchange.why));
    }
  }
}

/** Nobody was there to be asked: that says nothing against this order, which waits with all others. */
async function waitForProvider(db: Db, held: Held, kind: Provider['kind']): Promise<void> {
  await db.transaction(async (tx) => {
    const until = await pauseUnreached(tx, kind, held.id);
    await postpone(tx, held, 'unreachable', until);
  });
}

/**
 * Puts an answer where it cannot be lost, on the disk or in its row. Either may be away for a while
 * (a full disk, a database that restarts), and until one of them has it, it exists only here.
 */
async function keepAnswer(
  db: Db,
  { held, account }: Sent,
  entry: JournalEntry,
  given: RawAnswer,
): Promise<void> {
  // A provider may repeat the key in its message; it goes no further than this.
  const body = withoutSecret(given.body);
  const answer = { ...given, body, keyMark: keyMark(account.apiKey) };
  const generation = held.id;
  log.info(
    { event: 'answered', generation, status: answer.status, ms: answer.durationMs },
    'answered',
  );
  for (let tries = 1; ; tries += 1) {
    const isOnDisk = await journalAnswer(entry, answer).then(
      () => true,
      (error) => {
        log.error(
          { event: 'not-journalled', err: error, generation },
          'the answer was not journalled',
        );
        return false;
      },
    );
    if (isOnDisk) faultPoint('answer-journalled');
    try {
      const isHeld = await db.transaction(async (tx) => {
        // With the place that becomes free: nobody may take it before all know of a pause or a stop.
        await heed(tx, { id: held.id, provider: account.kind }, answer);
        return receive(tx, held, answer);
      });
      // Somebody gave it up in the meantime, and does not know of this answer.
      if (!isHeld) await resurrect(db, entry, answer);
      faultPoint('answer-committed');
      return;
    } catch (error) {
      // Once it is on disk the sweep finds it there.
      if (isOnDisk) throw error;
      log.error({ event: 'not-kept', err: error, generation }, 'the answer is nowhere yet');
    }
    await sleep(Math.min(longestPauseMs, 100 * 2 ** tries));
  }
}
