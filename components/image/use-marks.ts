import { useStore } from 'zustand';
import { offerUndo, toastManager } from '#components/references/offer-undo';
import { changeImages } from '#lib/gallery/change-actions';
import { detailMarks, marksAfter } from '#lib/gallery/detail-marks';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import type { ImageChange, ImagesChange } from '#lib/gallery/image-change';

interface Marks {
  /** The picture as it is now, with what was changed since the page was loaded. */
  readonly image: ImageDetail;
  /** Shows a change at once and tells the studio; what it does not take is taken back. */
  change(change: ImageChange): Promise<void>;
}

/** What a person says of a picture. */
export function useMarks(loaded: ImageDetail): Marks {
  const own = useStore(detailMarks, ({ marks }) => marks.get(loaded.id));
  const image = own ? { ...loaded, ...own } : loaded;
  return { image, change: (change) => changeOne(image, change) };
}

/** The pictures around one without those that went to the trash since. */
export function useNeighbours({ before, after }: Neighbours): Neighbours {
  const marks = useStore(detailMarks, (state) => state.marks);
  const stays = ({ id }: { readonly id: string }) => !marks.get(id)?.trashedAt;
  return { before: before.filter(stays), after: after.filter(stays) };
}

async function changeOne(image: ImageDetail, change: ImageChange): Promise<void> {
  const shown = marksAfter(image, change, new Date().toISOString());
  detailMarks.getState().mark(image.id, shown);
  const undo = await send({ ids: [image.id], change });
  if (!undo) {
    const { rating, isFavourite, tags, note, alt, trashedAt } = image;
    const was = { rating, isFavourite, tags, note, alt, trashedAt };
    const changed = Object.keys(shown);
    const back = Object.entries(was).filter(([name]) => changed.includes(name));
    detailMarks.getState().mark(image.id, Object.fromEntries(back));
    return;
  }
  if (change.kind !== 'trash') return;
  offerUndo(change.isTrashed ? 'Moved to the trash' : 'Restored', () => {
    detailMarks.getState().mark(image.id, { trashedAt: image.trashedAt });
    for (const each of undo) void send(each);
  });
}

/** @returns what takes it back; null when it was not done, which is said */
async function send({ ids, change }: ImagesChange): Promise<readonly ImagesChange[] | null> {
  const answer = await changeImages({ ids: [...ids], change }).catch(() => undefined);
  if (answer?.data?.ok) return answer.data.value.undo;
  const failure = answer?.data && !answer.data.ok ? answer.data.failure : null;
  const title =
    failure?.code === 'over-limit'
      ? failure.message
      : 'The studio did not answer, and nothing was changed. Try again.';
  toastManager.add({ title });
  return null;
}
