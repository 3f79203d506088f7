import { useRef, useState } from 'react';
import { offerUndo, tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import {
  type CollectionImage,
  type CollectionRun,
  collectionFailureWords,
} from '#lib/gallery/collection';
import { moveInCollection } from '#lib/gallery/collection-actions';
import { moveItem } from '#lib/gallery/moved-item';
import { askStudio } from '#lib/references/ask-studio';

export interface CollectionOrder {
  readonly images: readonly CollectionImage[];
  /** Whether there is more behind these. */
  readonly hasMore: boolean;
  readonly state: 'there' | 'loading' | 'failed';
  more(): Promise<void>;
  /**
   * Moves a picture, at once for the eye, and offers to put it back.
   *
   * @param shown the identifiers of those that are shown, in their order
   * @param to its new place among them, from 0; the end is that of the collection, loaded or not
   */
  move(shown: readonly string[], id: string, to: number | 'end'): Promise<void>;
}

/** The pictures of a collection in the order of a person, page after page. */
export function useCollectionOrder(collectionId: string, first: CollectionRun): CollectionOrder {
  const [images, setImages] = useState(first.images);
  const [next, setNext] = useState(first.next);
  const [state, setState] = useState<CollectionOrder['state']>('there');
  const moves = useRef(0);

  const more = async () => {
    if (next === null || state === 'loading') return;
    setState('loading');
    const address = `/api/collections/${collectionId}/images?${new URLSearchParams({ next })}`;
    const page = await askStudio<CollectionRun>(address);
    setState(page.ok ? 'there' : 'failed');
    if (!page.ok) return;
    setNext(page.value.next);
    setImages((had) => {
      // One that was moved behind the last one is there already, and comes again.
      const known = new Set(had.map(({ id }) => id));
      return [...had, ...page.value.images.filter(({ id }) => !known.has(id))];
    });
  };

  /** @returns whether it was moved; if not, it is said why, and it is seen where it was */
  const place = async (moved: CollectionImage, behind: Place, was: Place): Promise<boolean> => {
    moves.current += 1;
    const mine = moves.current;
    setImages((had) => inOrder(had, moved, behind, next !== null));
    const result = await heardFrom(
      moveInCollection({ id: collectionId, imageId: moved.id, behind }),
      collectionFailureWords,
    );
    if (result.ok) return true;
    tell(`The image stays where it was. ${result.failure}`);
    // What was moved since stands on its own.
    if (mine === moves.current) setImages((had) => inOrder(had, moved, was, next !== null));
    return false;
  };

  const move = async (shown: readonly string[], id: string, to: number | 'end') => {
    const moved = images.find((each) => each.id === id);
    const { ids, behind } = moveItem(shown, id, to === 'end' ? shown.length : to);
    const isThere = ids === shown && (to !== 'end' || next === null);
    if (!moved || isThere) return;
    const was = before(shown, id);
    const now: Place = to === 'end' ? 'all' : behind;
    if (!(await place(moved, now, was))) return;
    offerUndo('Image moved', () => {
      void place(moved, was, now).then((isBack) => {
        if (isBack) tell('Taken back');
      });
    });
  };

  return { images, hasMore: next !== null, state, more, move };
}

/** The picture that another one stands behind; null at the beginning, `all` at the end. */
type Place = string | null;

/** @param hasMore whether the end is not loaded: what goes there is seen when that is */
function inOrder(
  images: readonly CollectionImage[],
  moved: CollectionImage,
  behind: Place,
  hasMore: boolean,
): readonly CollectionImage[] {
  const rest = images.filter(({ id }) => id !== moved.id);
  if (behind === 'all') return hasMore ? rest : [...rest, moved];
  const place = behind === null ? 0 : rest.findIndex(({ id }) => id === behind) + 1;
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

function before(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) - 1] ?? null;
}
