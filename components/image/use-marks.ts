import { useAllApplied, useApplied } from '#components/gallery/changes/use-applied';
import { useImageChanges } from '#components/gallery/changes/use-image-changes';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import type { ImageChange } from '#lib/gallery/image-change';
import type { Applied } from '#lib/gallery/image-overrides';

interface Marks {
  /** The picture as it is now, with what was changed since the page was loaded. */
  readonly image: Applied<ImageDetail>;
  /** Shows a change at once and tells the studio; what it does not take is taken back. */
  change(change: ImageChange): Promise<void>;
}

/** What a person says of a picture. */
export function useMarks(loaded: ImageDetail): Marks {
  const image = useApplied(loaded);
  const { change } = useImageChanges();
  return { image, change: (what) => change([loaded.id], what) };
}

/** The pictures around one without those that went to the trash since. */
export function useNeighbours({ before, after }: Neighbours): Neighbours {
  const stays = ({ isTrashed }: { readonly isTrashed: boolean }) => !isTrashed;
  return {
    before: useAllApplied(before).filter(stays),
    after: useAllApplied(after).filter(stays),
  };
}
