import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '#lib/id';
import { writeDurably } from '#lib/platform/durable-file';
import { env } from '#lib/platform/env';
import { faultPoint } from '#lib/platform/fault-point';
import type { RawAnswer } from '#lib/platform/seedream/client';

/** One call: a generation may be sent more than once, after it was told to wait. */
export interface JournalEntry {
  readonly id: string;
  /** Counted from 1, so that the answer to one call is never taken for the answer to another. */
  readonly attempt: number;
}

/** Long enough for the system to have brought everything to the disk that the database wrote before. */
const keptMs = 10 * 60_000;

/**
 * Marks a call on disk before its first byte leaves. The embedded database does not wait for the
 * disk, so after a power cut its row may be back in the queue; this mark says that it was sent.
 */
export async function journalCall(entry: JournalEntry): Promise<void> {
  await writeDurably(callPath(entry), '');
}

/**
 * The provider's word, written to disk before anybody reads it and kept until its row has it. It
 * closes the one gap a database cannot: an answer that comes while the database is away.
 */
export async function journalAnswer(entry: JournalEntry, answer: RawAnswer): Promise<void> {
  await writeDurably(entryPath(entry), JSON.stringify(answer));
}

/** Null when no answer to this call was journalled. */
export async function readJournal(entry: JournalEntry): Promise<RawAnswer | null> {
  try {
    return JSON.parse(await readFile(entryPath(entry), 'utf8')) as RawAnswer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Forgets a call, its mark and its answer. */
export async function removeJournal(entry: JournalEntry): Promise<void> {
  await rm(callPath(entry), { force: true });
  await rm(entryPath(entry), { force: true });
  faultPoint('journal-removed');
}

/** Every call in the journal, oldest attempts first. */
export async function listJournal(): Promise<JournalEntry[]> {
  const names = await readdir(journalFolder()).catch(emptyWhenAbsent);
  const entries = new Map<string, JournalEntry>();
  for (const name of names) {
    const [, id, attempt] = /^(.+)\.(\d+)\.(?:json|sent)$/.exec(name) ?? [];
    if (id && isId(id) && attempt)
      entries.set(`${id}.${attempt}`, { id, attempt: Number(attempt) });
  }
  return [...entries.values()].sort((one, other) => one.attempt - other.attempt);
}

/** The calls whose time in the journal is over. */
export async function listOldJournal(): Promise<JournalEntry[]> {
  const entries = await listJournal();
  const ages = await Promise.all(
    entries.map(async (entry) => Date.now() - (await lastWrite(entry))),
  );
  return entries.filter((_, at) => (ages[at] ?? 0) > keptMs);
}

async function lastWrite(entry: JournalEntry): Promise<number> {
  const times = await Promise.all(
    [callPath(entry), entryPath(entry)].map((path) =>
      stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}

function emptyWhenAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function journalFolder(): string {
  return join(env().dataDir, 'journal');
}

function callPath({ id, attempt }: JournalEntry): string {
  return join(journalFolder(), `${id}.${attempt}.sent`);
}

function entryPath({ id, attempt }: JournalEntry): string {
  return join(journalFolder(), `${id}.${attempt}.json`);
}
