import { type SQL, sql } from 'drizzle-orm';
import { searchWords } from '#lib/generations/tables';
import { unsegmentedLexemes } from '#lib/generations/unsegmented-text';
import type { Db } from '#lib/platform/database/database';

/**
 * The lexemes of a text, in SQL: every word as it stands, so that it is found by its beginning and
 * in every language; its English stem, so that `boats` finds a boat; and pairs where words are
 * written without blanks.
 */
export function lexemesOf(text: string): SQL {
  return sql`to_tsvector('simple', ${text}) || to_tsvector('english', ${text}) || array_to_tsvector(${textArray(unsegmentedLexemes(text))})`;
}

/** Words of fewer letters are hardly mistyped, and are like too many others. */
const shortest = 4;
const longest = 40;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text by which a mistyped one can be mended, in lower case, each once. */
export function mendableWords(text: string): string[] {
  const found = [...text.toLowerCase().matchAll(words)].map(([word]) => word);
  return [...new Set(found)].filter(
    (word) => word.length >= shortest && word.length <= longest && !/\p{N}/u.test(word),
  );
}

/** Keeps the words of these texts for {@link mendableWords}; those that are known stay as they are. */
export async function noteWords(db: Db, ownerId: string, texts: readonly string[]): Promise<void> {
  const found = [...new Set(texts.flatMap(mendableWords))].sort();
  if (found.length === 0) return;
  await db.execute(
    sql`insert into ${searchWords} (owner_id, word)
        select ${ownerId}, word from unnest(${textArray(found)}) as word
        on conflict do nothing`,
  );
}

/** A list of texts as one value: lists of placeholders are planned anew for each length. */
export function textArray(texts: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}
