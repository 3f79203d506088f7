import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '#lib/platform/durable-file';
import { env } from '#lib/platform/env';
import type { RawAnswer } from '#lib/platform/seedream/client';

/**
 * The provider's word, written to disk before anybody reads it and kept until its row has it. It
 * closes the one gap a database cannot: an answer that comes while the database is away.
 */
export async function journalAnswer(id: string, answer: RawAnswer): Promise<void> {
  await writeDurably(entryPath(id), JSON.stringify(answer));
}

/** Null when no answer of this generation was journalled. */
export async function readJournal(id: string): Promise<RawAnswer | null> {
  try {
    return JSON.parse(await readFile(entryPath(id), 'utf8')) as RawAnswer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeJournal(id: string): Promise<void> {
  await rm(entryPath(id), { force: true });
}

/** The generations whose answer is journalled and may not be in its row yet. */
export async function listJournal(): Promise<string[]> {
  try {
    const names = await readdir(journalFolder());
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function journalFolder(): string {
  return join(env().dataDir, 'journal');
}

function entryPath(id: string): string {
  return join(journalFolder(), `${id}.json`);
}
