import { and, eq, or, sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import { searchWords } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** Words alike are looked at by their likeness in trigrams; and, since a swap of two letters leaves few, by their beginning. */
const mostLookedAt = 200;
const mostMeant = 3;

/**
 * The words of an owner's library that a mistyped one may have been meant for, the likeliest first.
 * One letter in four may be wrong, missing, or too many.
 */
export async function findMeantWords(db: Db, ownerId: string, typed: string): Promise<string[]> {
  const word = typed.toLowerCase();
  if (word.length < 4) return [];
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(
      and(
        eq(searchWords.ownerId, ownerId),
        or(
          sql`${searchWords.word} % ${word}`,
          sql`${searchWords.word} like ${`${word.slice(0, 1).replace(/[\\%_]/g, '')}%`} and length(${searchWords.word}) between ${word.length - 1} and ${word.length + 1}`,
        ),
      ),
    )
    .orderBy(sql`similarity(${searchWords.word}, ${word}) desc`)
    .limit(mostLookedAt);
  const allowed = Math.max(1, Math.round(word.length / 4)) + (word.length === 5 ? 1 : 0);
  return rows
    .map((row) => ({ word: row.word, wrong: distance(row.word, word) }))
    .filter(({ wrong }) => wrong > 0 && wrong <= Math.max(2, allowed))
    .sort((one, other) => one.wrong - other.wrong)
    .slice(0, mostMeant)
    .map((each) => each.word);
}
