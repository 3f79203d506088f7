'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import Link from 'next/link';
import { Picture } from '#components/image/picture';
import { MenuAction } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { altOf } from '#lib/gallery/alt-of';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { imagePage } from '#lib/generations/image-address';

interface CollectionTileProps {
  readonly image: GalleryImage;
  /** Its place, from 0. */
  readonly at: number;
  /** Seen at first sight. */
  readonly isFirst: boolean;
  readonly isCover: boolean;
  /** @param to its new place, from 0 */
  onMove(to: number): void;
  onCover(): void;
  onRemove(): void;
}

/** One picture of a collection: a way to its page, and the handle that it is moved by. */
export function CollectionTile(props: CollectionTileProps) {
  const { image, at, isFirst, isCover, onMove, onCover, onRemove } = props;
  const { id } = image;
  const sortable = useSortable({ id, transition: { duration: 160, easing: 'ease-out' } });
  const { 'aria-describedby': instructions } = sortable.attributes;
  const alt = altOf(image);
  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={`group/tile relative min-w-0 rounded-md bg-sunken ${sortable.isDragging ? 'z-10 shadow-lg' : ''}`}
    >
      <Link
        ref={sortable.setActivatorNodeRef}
        href={imagePage(id)}
        prefetch={false}
        draggable={false}
        transitionTypes={['open-picture']}
        aria-describedby={instructions}
        title="Drag to put it in another place"
        {...sortable.listeners}
        className="block aspect-square touch-manipulation select-none overflow-clip rounded-md [-webkit-touch-callout:none] [&_img]:pointer-events-none"
      >
        <Picture
          id={id}
          picture={image}
          alt={alt}
          sizes="(min-width: 1024px) 220px, 45vw"
          isFirst={isFirst}
          isMatted={image.width !== image.height}
        />
      </Link>
      {isCover && (
        <span className="pointer-events-none absolute bottom-1.5 left-1.5 rounded bg-black/60 px-1.5 text-2xs text-white">
          Cover
        </span>
      )}
      <div className="absolute top-1 right-1 rounded bg-ground/80 opacity-0 transition-opacity focus-within:opacity-100 group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 has-data-popup-open:opacity-100 pointer-coarse:opacity-100">
        <MoreMenu label={`More for ${alt}`}>
          {at > 0 && (
            <>
              <MenuAction label="Move to the beginning" onPress={() => onMove(0)} />
              <MenuAction label="Move earlier" onPress={() => onMove(at - 1)} />
            </>
          )}
          <MenuAction label="Move later" onPress={() => onMove(at + 1)} />
          {!isCover && <MenuAction label="Use as cover" onPress={onCover} />}
          <MenuAction label="Remove from collection" onPress={onRemove} />
        </MoreMenu>
      </div>
    </li>
  );
}
