import { and, count, desc, eq, exists, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { type KeptPromptChoice, keptPromptsMax } from '#lib/library/prompts/prompt-version';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import type { Db } from '#lib/platform/database/database';
import { likePattern } from '#lib/platform/database/like-pattern';

/** Every kept prompt of an owner, for a choice among them, the newest first. */
export function listKeptPromptChoices(db: Db, ownerId: string): Promise<KeptPromptChoice[]> {
  const { id, name, lastNumber } = keptPrompts;
  return db
    .select({ id, name, lastNumber })
    .from(keptPrompts)
    .where(eq(keptPrompts.ownerId, ownerId))
    .orderBy(desc(id))
    .limit(keptPromptsMax);
}

interface KeptPromptRun {
  /** Stands in its name, or in the name or the words of one of its versions; empty for all. */
  readonly typed: string;
  readonly before: string | null;
  readonly limit: number;
}

/** The kept prompts of an owner, the newest first. */
export function listKeptPrompts(db: Db, ownerId: string, run: KeptPromptRun) {
  const { id, name } = keptPrompts;
  return db
    .select({ id, name })
    .from(keptPrompts)
    .where(
      and(
        eq(keptPrompts.ownerId, ownerId),
        run.before === null ? undefined : lt(id, run.before),
        run.typed === '' ? undefined : isAbout(db, likePattern(run.typed)),
      ),
    )
    .orderBy(desc(id))
    .limit(run.limit);
}

function isAbout(db: Db, pattern: string): SQL | undefined {
  const { keptPromptId, name, prompt } = promptVersions;
  const version = db
    .select({ one: sql`1` })
    .from(promptVersions)
    .where(and(eq(keptPromptId, keptPrompts.id), or(ilike(name, pattern), ilike(prompt, pattern))));
  return or(ilike(keptPrompts.name, pattern), exists(version));
}

/** The newest version of each of these kept prompts, and how many it has. */
export async function listNewestVersions(db: Db, ownerId: string, ids: readonly string[]) {
  const { keptPromptId, number, name, prompt, key, createdAt } = promptVersions;
  const its = and(eq(promptVersions.ownerId, ownerId), inArray(keptPromptId, [...ids]));
  const newest = await db
    .selectDistinctOn([keptPromptId], { keptPromptId, number, name, prompt, key, createdAt })
    .from(promptVersions)
    .where(its)
    .orderBy(keptPromptId, desc(number));
  const counted = await db
    .select({ keptPromptId, versions: count() })
    .from(promptVersions)
    .where(its)
    .groupBy(keptPromptId);
  const counts = new Map(counted.map((row) => [row.keptPromptId, row.versions]));
  return new Map(
    newest.map((row) => [
      row.keptPromptId,
      { ...row, versions: counts.get(row.keptPromptId) ?? 1 },
    ]),
  );
}

/** A kept prompt of an owner's without its versions, or null. */
export async function getKeptPromptRow(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({ id: keptPrompts.id, name: keptPrompts.name, lastNumber: keptPrompts.lastNumber })
    .from(keptPrompts)
    .where(and(eq(keptPrompts.ownerId, ownerId), eq(keptPrompts.id, id)));
  return row ?? null;
}

/** All versions of a kept prompt, the newest first. */
export function listVersions(db: Db, ownerId: string, keptPromptId: string) {
  const { id, number, name, prompt, key, createdAt } = promptVersions;
  return db
    .select({ id, number, name, prompt, key, createdAt })
    .from(promptVersions)
    .where(and(eq(promptVersions.ownerId, ownerId), eq(promptVersions.keptPromptId, keptPromptId)))
    .orderBy(desc(number));
}
