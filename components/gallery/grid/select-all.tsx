import { useState } from 'react';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';
import { mostIds, readIdLines } from '#lib/gallery/id-lines';
import { selectionStore } from '#lib/gallery/selection-store';

interface SelectAllProps {
  readonly search: GallerySearch;
  /** How many pictures the search has, and whether there are more than were counted. */
  readonly total: number;
  readonly isCapped: boolean;
  /** What is to be said beside how many are selected. */
  onSaid(words: string): void;
}

/** Chooses what is not loaded too. */
export function SelectAll({ search, total, isCapped, onSaid }: SelectAllProps) {
  const [isPending, setPending] = useState(false);
  const isTooMany = isCapped || total > mostIds;
  const select = async () => {
    if (isPending) return;
    setPending(true);
    onSaid(await selectAll(search));
    setPending(false);
  };
  return (
    <ToolbarAction aria-disabled={isPending || undefined} onClick={() => void select()}>
      {isTooMany
        ? `Select the newest ${mostIds.toLocaleString('en-GB')}`
        : `Select all ${total.toLocaleString('en-GB')}`}
    </ToolbarAction>
  );
}

async function selectAll(search: GallerySearch): Promise<string> {
  try {
    const answer = await fetch(withSearch('/api/images/ids', search));
    if (!answer.ok) return 'The studio did not answer.';
    const { ids, hasMore } = readIdLines(await answer.text());
    selectionStore.getState().selectFound(ids);
    return hasMore ? 'That is the most at once.' : '';
  } catch {
    return 'The studio did not answer.';
  }
}
