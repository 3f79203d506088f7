import {
  chooseMention,
  isStillTheWord,
  matchReferences,
  mentionQueryAt,
} from '#lib/compose/mention-query';
import type { Offer } from '#lib/compose/offer';
import type { DraftReference } from '#lib/references/draft-reference';

/** Said while a mention is typed and there is nothing that it could name. */
const noReferences = 'Add references first, then mention them here.';

/** The references that can be meant by what is typed before the caret, or null when that is no mention. */
export function offerReferences(
  prompt: string,
  caret: number,
  references: readonly DraftReference[],
): Offer | null {
  const query = mentionQueryAt(prompt, caret);
  if (!query) return null;
  const { start, words } = query;
  const items = matchReferences(words, references).map(({ number, reference }) => ({
    id: reference.id,
    label: `Image ${number}`,
    detail: reference.name,
    picture: { number, key: reference.key },
    edit: chooseMention(prompt, query, number),
  }));
  const isWithout = references.length === 0 && isStillTheWord(words);
  const note = isWithout ? noReferences : null;
  return { title: 'References', noun: 'reference', start, words, items, note };
}
