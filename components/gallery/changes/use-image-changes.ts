import { offerUndo } from '#components/references/offer-undo';
import { changeImages } from '#lib/gallery/change-actions';
import { type ImageChange, type ImagesChange, mostAtOnce } from '#lib/gallery/image-change';
import { type ImageMarks, imageOverrides } from '#lib/gallery/image-overrides';
import { countLabel } from '#lib/generations/count';

interface ImageChanges {
  change(ids: readonly string[], change: ImageChange): Promise<void>;
}

/** Changes some pictures: at once in what is seen, with an offer to take it back. */
export function useImageChanges(): ImageChanges {
  return imageChanges;
}

const imageChanges: ImageChanges = {
  async change(ids, change) {
    const undo: ImagesChange[] = [];
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      undo.unshift(...(await send({ ids: ids.slice(from, from + mostAtOnce), change })));
    }
    if (undo.length > 0) {
      offerUndo(`${countLabel(ids.length, 'picture')} ${changedWords(change)}`, () => {
        for (const each of undo) void send(each);
      });
    }
  },
};

/** @returns what takes it back; nothing where it was not done */
async function send({ ids, change }: ImagesChange): Promise<readonly ImagesChange[]> {
  const marks = marksOf(change);
  const { overrides, mark } = imageOverrides.getState();
  const before = ids.map((id) => [id, overrides.get(id)] as const);
  if (marks) mark(ids, marks);
  const answer = await changeImages({ ids: [...ids], change }).catch(() => undefined);
  if (answer?.data?.ok) return answer.data.value.undo;
  imageOverrides.getState().unmark(ids);
  for (const [id, old] of before) if (old) mark([id], old);
  return [];
}

/** What a tile shows of a change. */
function marksOf(change: ImageChange): ImageMarks | null {
  switch (change.kind) {
    case 'rate':
      return { rating: change.rating };
    case 'favour':
      return { isFavourite: change.isFavourite };
    case 'trash':
      return { isTrashed: change.isTrashed };
    case 'describe':
      return { alt: change.alt };
    default:
      return null;
  }
}

function changedWords(change: ImageChange): string {
  switch (change.kind) {
    case 'rate':
      return change.rating === null ? 'no longer rated' : 'rated';
    case 'favour':
      return change.isFavourite ? 'made favourites' : 'no longer favourites';
    case 'tag':
      return 'tagged';
    case 'collect':
      return change.isIn ? 'added to the collection' : 'taken out of the collection';
    case 'note':
      return 'noted';
    case 'describe':
      return 'described';
    case 'trash':
      return change.isTrashed ? 'moved to the trash' : 'restored';
  }
}
