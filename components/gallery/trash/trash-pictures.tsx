'use client';

import { useState } from 'react';
import { useStore } from 'zustand';
import { useImageChanges } from '#components/gallery/changes/use-image-changes';
import { MorePictures } from '#components/gallery/more-pictures';
import { DeleteDialog } from '#components/gallery/trash/delete-dialog';
import { TrashBar } from '#components/gallery/trash/trash-bar';
import { TrashTile } from '#components/gallery/trash/trash-tile';
import { tell } from '#components/ui/toast-manager';
import { createSelectionStore } from '#lib/gallery/selection-store';
import { keptWords, type TrashPage } from '#lib/gallery/trash';
import { deleteAll, deleteMany } from './delete-for-good.ts';
import { useTrash } from './use-trash.ts';

interface TrashPicturesProps {
  readonly page: TrashPage;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The pictures in the trash, to be chosen, restored and deleted. */
export function TrashPictures({ page, now }: TrashPicturesProps) {
  const trash = useTrash(page);
  const { change } = useImageChanges();
  const [selection] = useState(createSelectionStore);
  const { ids: marked, toggle, extendTo, clear } = useStore(selection);
  /** What a person was asked about: some pictures, or all there are. */
  const [asked, setAsked] = useState<readonly string[] | 'all' | null>(null);
  const ids = trash.images.map(({ id }) => id);
  const chosen = ids.filter((id) => marked.has(id));

  const restore = (some: readonly string[]) => change(some, { kind: 'trash', isTrashed: false });
  const restoreAll = async () => {
    const all = await trash.listAll();
    if (all) await restore(all);
    else tell('The studio did not answer. Try again.');
  };
  const askAll = async () => {
    // All that is there now: some may have come back by Undo since the page was made.
    await trash.reload();
    setAsked('all');
  };
  const deleteAsked = async () => {
    setAsked(null);
    if (asked === 'all') {
      const [latest] = trash.images;
      if (latest) await deleteAll(latest.trashedAt, trash.total);
      await trash.reload();
    } else if (asked) await deleteMany(asked, trash.forget);
  };
  if (trash.total === 0) return <NothingThere />;
  return (
    <>
      <TrashBar
        total={trash.total}
        chosen={chosen.length}
        onRestore={() => void restore(chosen)}
        onDelete={() => setAsked(chosen)}
        onClear={clear}
        onRestoreAll={() => void restoreAll()}
        onEmpty={() => void askAll()}
      />
      <ul
        aria-label="Images in the trash"
        className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-x-3 gap-y-4 lg:grid-cols-[repeat(auto-fill,minmax(170px,1fr))]"
      >
        {trash.images.map((image) => (
          <TrashTile
            key={image.id}
            image={image}
            facts={keptWords(image.trashedAt, page.keptDays, now)}
            isChosen={marked.has(image.id)}
            onToggle={(isRange) => (isRange ? extendTo(image.id, ids) : toggle(image.id))}
            onRestore={() => void restore([image.id])}
            onDelete={() => setAsked([image.id])}
          />
        ))}
      </ul>
      <MorePictures state={trash.state} hasMore={trash.hasMore} onMore={() => void trash.more()} />
      {asked && (
        <DeleteDialog
          count={asked === 'all' ? trash.total : asked.length}
          isAll={asked === 'all'}
          onDelete={() => void deleteAsked()}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function NothingThere() {
  return (
    <div className="grid min-h-[40dvh] place-content-center justify-items-center gap-1.5 text-center">
      <h2 className="font-semibold text-base tracking-tight">The trash is empty</h2>
      <p className="max-w-[44ch] text-pretty text-text-2">
        Images that you delete come here first, so that nothing is lost by a slip.
      </p>
    </div>
  );
}
