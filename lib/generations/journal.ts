import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '#lib/id';
import { writeDurably } from '#lib/platform/durable-file';
import { env } from '#lib/platform/env';
import type { RawAnswer } from '#lib/platform/seedream/client';

/** One call: a generation may be sent more than once, after it was told to wait. */
export interface JournalEntry {
  readonly id: string;
  /** Counted from 1, so that the answer to one call is never taken for the answer to another. */
  readonly attempt: number;
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

export async function removeJournal(entry: JournalEntry): Promise<void> {
  await rm(entryPath(entry), { force: true });
}

/** The calls whose answer is journalled and may not be in its row yet. */
export async function listJournal(): Promise<JournalEntry[]> {
  const names = await readdir(journalFolder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => {
    const [, id, attempt] = /^(.+)\.(\d+)\.json$/.exec(name) ?? [];
    return id && attempt && isId(id) ? [{ id, attempt: Number(attempt) }] : [];
  });
}

function journalFolder(): string {
  return join(env().dataDir, 'journal');
}

function entryPath({ id, attempt }: JournalEntry): string {
  return join(journalFolder(), `${id}.${attempt}.json`);
}
