import { and, eq, like, or, sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import { searchWords } from '#lib/generations/words/tables';
import type { Db } from '#lib/platform/database/database';

const letters = /^[\p{L}\p{M}]+$/u;

/** A beginning of more words than this is looked for as one. */
const mostBegun = 100;
/** Postgres cuts these apart, and then no single word begins so. */
const singleWord = /^[\p{L}\p{M}\p{N}]+$/u;

/** The words of an owner's library that begin so, or null where they are too many or not one word. */
export async function listWordsFrom(
  db: Db,
  ownerId: string,
  typed: string,
): Promise<string[] | null> {
  const beginning = typed.toLowerCase();
  if (!singleWord.test(beginning)) return null;
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(and(eq(searchWords.ownerId, ownerId), like(searchWords.word, `${beginning}%`)))
    .limit(mostBegun + 1);
  return rows.length > mostBegun ? null : rows.map(({ word }) => word);
}

/** By their likeness in trigrams, and by their first letter, since a swap leaves few of these. */
const mostLookedAt = 200;
const mostMeant = 3;

/**
 * The words of an owner's library that a mistyped one may have been meant for, the likeliest first.
 * A letter or two may be wrong, missing or too many, and one more in a long word.
 */
export async function findMeantWords(db: Db, ownerId: string, typed: string): Promise<string[]> {
  const word = typed.toLowerCase();
  if (word.length < 4 || !letters.test(word)) return [];
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(
      and(
        eq(searchWords.ownerId, ownerId),
        or(
          sql`${searchWords.word} % ${word}`,
          sql`${searchWords.word} like ${`${word.slice(0, 1)}%`} and length(${searchWords.word}) between ${word.length - 1} and ${word.length + 1}`,
        ),
      ),
    )
    .orderBy(sql`similarity(${searchWords.word}, ${word}) desc`)
    .limit(mostLookedAt);
  const allowed = mostWrong(word.length);
  return rows
    .map((row) => ({ word: row.word, wrong: distance(row.word, word) }))
    .filter(({ wrong }) => wrong > 0 && wrong <= allowed)
    .sort((one, other) => one.wrong - other.wrong)
    .slice(0, mostMeant)
    .map((each) => each.word);
}

/** Two letters that changed places count as two wrong ones. */
function mostWrong(letters: number): number {
  if (letters < 5) return 1;
  return letters < 9 ? 2 : 3;
}
