import { GalleryNav } from '#components/gallery/gallery-nav';
import { TrashPictures } from '#components/gallery/trash/trash-pictures';
import type { TrashPage } from '#lib/gallery/trash';
import { countLabel } from '#lib/generations/count';

interface TrashScreenProps {
  readonly page: TrashPage;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What was deleted and can still be brought back. */
export function TrashScreen({ page, now }: TrashScreenProps) {
  return (
    <main className="grid gap-5 px-4 pt-3 pb-24 md:px-6">
      <GalleryNav here="trash" />
      <div className="grid gap-0.5">
        <h1 className="font-semibold text-xl tracking-tight">Trash</h1>
        <p className="max-w-[64ch] text-pretty text-text-3 text-xs">
          {`Images stay here for ${countLabel(page.keptDays, 'day')} and are then deleted for good. Until then each can be brought back with its collections, tags and marks.`}
        </p>
      </div>
      <TrashPictures page={page} now={now} />
    </main>
  );
}
