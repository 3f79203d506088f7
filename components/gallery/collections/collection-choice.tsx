import { CoverPicture } from '#components/gallery/collections/cover-picture';
import type { CollectionCover, FiledCollection } from '#lib/gallery/collection';

interface CollectionChoiceProps {
  readonly collection: FiledCollection;
  readonly cover: CollectionCover | null;
  /** The names of those it lies in, outermost first. */
  readonly above: readonly string[];
  /** How many of the pictures are in it, and how many there are. */
  readonly held: number;
  readonly of: number;
  onToggle(): void;
}

/** A collection that pictures can be in: all of them, some, or none. */
export function CollectionChoice(props: CollectionChoiceProps) {
  const { collection, cover, above, held, of, onToggle } = props;
  const isMixed = held > 0 && held < of;
  return (
    <li>
      <label className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded px-1.5 py-1 hover:bg-hover">
        <input
          type="checkbox"
          autoComplete="off"
          checked={held === of}
          ref={(box) => {
            if (box) box.indeterminate = isMixed;
          }}
          onChange={onToggle}
          className="size-4 shrink-0 accent-accent"
        />
        <span className="size-8 shrink-0 overflow-clip rounded-sm bg-sunken">
          <CoverPicture cover={cover} />
        </span>
        <span className="grid min-w-0 flex-1">
          <span className="truncate">{collection.name}</span>
          {(above.length > 0 || collection.sharedBy) && (
            <span className="truncate text-text-3 text-xs">
              {above.length > 0 && `in ${above.join(' / ')} `}
              {collection.sharedBy && `by ${collection.sharedBy}`}
            </span>
          )}
        </span>
        <span className="text-text-3 text-xs tabular-nums">
          {isMixed ? `${held} of ${of} in it` : collection.images.toLocaleString('en-GB')}
        </span>
      </label>
    </li>
  );
}
