import { type SQL, sql } from 'drizzle-orm';
import { unsegmentedLexemes } from '#lib/generations/unsegmented-text';
import { searchWords } from '#lib/generations/words/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * The lexemes of a text, in SQL: every word as it stands, so that it is found by its beginning and
 * in every language; its English stem, so that `boats` finds a boat; and pairs where words are
 * written without blanks.
 */
export function lexemesOf(text: string): SQL {
  return sql`to_tsvector('simple', ${text}) || to_tsvector('english', ${text}) || array_to_tsvector(${textArray(unsegmentedLexemes(text))})`;
}

/**
 * Keeps the words of these texts, as the index has them: from them a search knows what a beginning
 * goes on to, and what a mistyped word was meant for. Those that are known stay as they are.
 */
export async function noteWords(db: Db, ownerId: string, texts: readonly string[]): Promise<void> {
  const text = texts.filter(Boolean).join('. ');
  if (text === '') return;
  await db.execute(
    sql`insert into ${searchWords} (owner_id, word)
        select ${ownerId}, word from unnest(tsvector_to_array(to_tsvector('simple', ${text}))) as word
        on conflict do nothing`,
  );
}

/** A list of texts as one value: lists of placeholders are planned anew for each length. */
export function textArray(texts: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}
