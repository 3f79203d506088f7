import type { useSortable } from '@dnd-kit/sortable';
import { ImageOff } from 'lucide-react';
import type { MouseEvent } from 'react';
import { HeldPicture } from '#components/references/held-picture';
import { referenceAddress } from '#lib/references/kept-reference';
import type { Work } from '#lib/references/work-store';

interface TilePictureProps {
  readonly name: string;
  /** What the prompt calls it by. */
  readonly number: number;
  readonly work: Work;
  readonly preview: Blob | null;
  readonly sortable: ReturnType<typeof useSortable>;
  onOpen(): void;
}

/** The picture with its number: the handle it is dragged by, and the way to see it larger. */
export function TilePicture({ name, number, work, preview, sortable, onOpen }: TilePictureProps) {
  const { 'aria-describedby': instructions } = sortable.attributes;
  const open = ({ detail, nativeEvent }: MouseEvent) => {
    // One press of a mouse may be the beginning of a drag; a key and a finger mean what they say.
    const isMouse =
      detail > 0 && !('pointerType' in nativeEvent && nativeEvent.pointerType === 'touch');
    if (!isMouse) onOpen();
  };
  return (
    <button
      ref={sortable.setActivatorNodeRef}
      type="button"
      aria-label={`Show ${name} larger`}
      aria-roledescription="sortable picture"
      aria-describedby={instructions}
      title="Drag to reorder, double-click to see it larger"
      {...sortable.listeners}
      onClick={open}
      onDoubleClick={onOpen}
      className="relative size-12 shrink-0 cursor-grab touch-manipulation overflow-clip rounded bg-hover text-text-3 active:cursor-grabbing"
    >
      {work.phase === 'ready' ? (
        // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
        <img
          src={referenceAddress(work.reference.key, 'small')}
          alt=""
          draggable={false}
          className="size-full object-cover"
        />
      ) : preview ? (
        <HeldPicture file={preview} className="size-full object-cover" />
      ) : (
        work.phase === 'hopeless' && <ImageOff size={18} aria-hidden="true" className="m-auto" />
      )}
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0.5 grid h-4 min-w-4 place-items-center rounded-[4px] bg-black/70 px-1 font-semibold text-[0.625rem] text-white tabular-nums"
      >
        {number}
      </span>
    </button>
  );
}
