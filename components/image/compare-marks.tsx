import { Trash2, X } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { CollectButton } from '#components/gallery/collect-button';
import { FavouriteButton } from '#components/image/favourite-button';
import { RatingStars } from '#components/image/rating-stars';
import { Button } from '#components/ui/button';
import { SelectField } from '#components/ui/select-field';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { type MarkOfKey, markOfKey } from '#lib/gallery/mark-key';
import { selectionStore } from '#lib/gallery/selection-store';
import { useCompareKeys } from './use-compare-keys.ts';
import { useMarks } from './use-marks.ts';

interface CompareMarksProps {
  readonly image: ImageDetail;
  /** What it is called by here: 1, 2, 3 or 4. */
  readonly number: number;
  /** Whether that has to be said: the picture itself stands elsewhere. */
  readonly isNumbered?: boolean;
}

const bar =
  'flex min-h-11 flex-wrap items-center bg-ground max-md:pl-2 md:min-h-10 md:gap-x-1.5 md:px-3';

/** What one decides about a picture that is compared: its stars, favourite, a collection, the trash. */
export function CompareMarks({ image: loaded, number, isNumbered = false }: CompareMarksProps) {
  const { image, change } = useMarks(loaded);
  const group = useRef<HTMLDivElement>(null);
  const trashButton = useRef<HTMLButtonElement>(null);
  const { id, isTrashed, shared } = image;
  const rate = (rating: number | null) => void change({ kind: 'rate', rating });
  const putInTrash = (isGoing: boolean) => {
    // The one control that stays.
    trashButton.current?.focus();
    if (isGoing) selectionStore.getState().leaveOut([id]);
    void change({ kind: 'trash', isTrashed: isGoing });
  };
  useMarkKeys(group, isTrashed, (mark) => {
    if (mark.kind === 'trash') putInTrash(true);
    else void change(mark.kind === 'rate' ? mark : { ...mark, isFavourite: !image.isFavourite });
  });
  const name = isNumbered && (
    <span className="px-1.5 text-text-3 text-xs">{`Picture ${number}`}</span>
  );
  if (shared) {
    return (
      <div className={bar}>
        {name}
        <p className="truncate px-1.5 text-text-2 text-xs">{`This image is ${shared.by}’s.`}</p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together are no set of fields
    <div ref={group} role="group" aria-label={`Marks of picture ${number}`} className={bar}>
      {name}
      {isTrashed ? (
        <p className="min-w-0 flex-1 px-1.5 text-text-2 text-xs">In the trash</p>
      ) : (
        <>
          <Rating rating={image.rating} number={number} onRate={rate} />
          <FavouriteButton image={loaded} isIcon />
          <CollectButton id={id} isIcon />
        </>
      )}
      <Button
        key="trash"
        ref={trashButton}
        look={isTrashed ? 'quiet' : 'plain'}
        size={isTrashed ? 'small' : 'icon'}
        aria-label={isTrashed ? undefined : 'Delete'}
        aria-keyshortcuts={isTrashed ? undefined : 'Delete Backspace'}
        title={isTrashed ? undefined : 'Move it to the trash (Delete)'}
        className={isTrashed ? '' : 'text-bad! hover:text-bad!'}
        onClick={() => putInTrash(!isTrashed)}
      >
        {isTrashed ? 'Restore' : <Trash2 size={15} aria-hidden="true" />}
      </Button>
    </div>
  );
}

interface RatingProps {
  readonly rating: number | null;
  readonly number: number;
  onRate(rating: number | null): void;
}

/** Stars, and on a phone, where they are too wide for a finger, a list. */
function Rating({ rating, number, onRate }: RatingProps) {
  const root = useRef<HTMLDivElement>(null);
  const label = `Rating of picture ${number}`;
  const clear = () => {
    // The button goes with what it was for.
    root.current?.querySelector('input')?.focus();
    onRate(null);
  };
  return (
    <div ref={root} className="flex min-w-14 flex-1 items-center">
      <div className="max-w-24 flex-1 md:hidden">
        <SelectField
          label={label}
          isLabelHidden
          value={String(rating ?? 0)}
          options={choices}
          onChoose={(value) => onRate(Number(value) || null)}
        />
      </div>
      <RatingStars aria-label={label} rating={rating} className="max-md:hidden" onRate={onRate} />
      {rating !== null && (
        <Button
          look="plain"
          size="icon"
          aria-label="Clear the rating"
          aria-keyshortcuts="0"
          title="Clear the rating (0)"
          className="max-md:hidden"
          onClick={clear}
        >
          <X size={14} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}

const choices = [
  ['0', 'Rate'],
  ['1', '★ 1'],
  ['2', '★ 2'],
  ['3', '★ 3'],
  ['4', '★ 4'],
  ['5', '★ 5'],
] as const;

/** The keys for the picture whose marks have the focus. */
function useMarkKeys(
  group: RefObject<HTMLElement | null>,
  isTrashed: boolean,
  act: (mark: MarkOfKey) => void,
): void {
  useCompareKeys((key, isHeld) => {
    if (isHeld || isTrashed || !group.current?.contains(document.activeElement)) return false;
    const mark = markOfKey(key);
    if (mark) act(mark);
    return mark !== null;
  });
}
