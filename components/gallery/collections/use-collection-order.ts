import { useRef, useState } from 'react';
import { tell } from '#components/ui/toast-manager';
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
   * Moves a picture, at once for the eye.
   *
   * @param shown the identifiers of those that are shown, in their order
   * @param to its new place among them, from 0
   */
  move(shown: readonly string[], id: string, to: number): Promise<void>;
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

  const move = async (shown: readonly string[], id: string, to: number) => {
    const { ids, behind } = moveItem(shown, id, to);
    if (ids === shown) return;
    moves.current += 1;
    const mine = moves.current;
    setImages((had) => inOrder(had, id, behind));
    const result = await heardFrom(
      moveInCollection({ id: collectionId, imageId: id, behind }),
      collectionFailureWords,
    );
    if (result.ok) return;
    tell(`The image stays where it was. ${result.failure}`);
    // What was moved since stands on its own.
    if (mine === moves.current) setImages((had) => inOrder(had, id, before(shown, id)));
  };

  return { images, hasMore: next !== null, state, more, move };
}

function inOrder(
  images: readonly CollectionImage[],
  id: string,
  behind: string | null,
): readonly CollectionImage[] {
  const moved = images.find((each) => each.id === id);
  if (!moved) return images;
  const rest = images.filter((each) => each !== moved);
  const place = behind === null ? 0 : rest.findIndex((each) => each.id === behind) + 1;
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

function before(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) - 1] ?? null;
}
