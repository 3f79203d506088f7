import { createStore } from 'zustand/vanilla';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import type { ImageChange } from '#lib/gallery/image-change';

/** What a person changed about a picture since its page was loaded. */
export type DetailMarks = Partial<
  Pick<ImageDetail, 'rating' | 'isFavourite' | 'tags' | 'note' | 'alt' | 'trashedAt'>
>;

/**
 * What a change makes of a picture, as it is shown until the studio has answered.
 *
 * @param now ISO 8601, UTC
 */
export function marksAfter(
  image: Pick<ImageDetail, 'tags'>,
  change: ImageChange,
  now: string,
): DetailMarks {
  switch (change.kind) {
    case 'rate':
      return { rating: change.rating };
    case 'favour':
      return { isFavourite: change.isFavourite };
    case 'tag': {
      const kept = image.tags.filter((tag) => !change.remove.includes(tag));
      return { tags: [...new Set([...kept, ...change.add])].sort() };
    }
    case 'note':
      return { note: change.note?.trim() || null };
    case 'describe':
      return { alt: change.alt?.trim() || null };
    case 'trash':
      return { trashedAt: change.isTrashed ? now : null };
    case 'collect':
      return {};
  }
}

export interface DetailMarksState {
  readonly marks: ReadonlyMap<string, DetailMarks>;
  mark(id: string, marks: DetailMarks): void;
}

export function createDetailMarks() {
  return createStore<DetailMarksState>((set) => ({
    marks: new Map(),
    mark: (id, added) =>
      set(({ marks }) => ({ marks: new Map(marks).set(id, { ...marks.get(id), ...added }) })),
  }));
}

/** One for the page: what was loaded ahead, or before, is shown as it is now. */
export const detailMarks = createDetailMarks();
