'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { TileChoice } from '#components/gallery/collections/tile-choice';
import { TileTag } from '#components/gallery/collections/tile-tag';
import { Picture } from '#components/image/picture';
import { PictureLink } from '#components/image/picture-link';
import { MenuAction } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { altOf } from '#lib/gallery/alt-of';
import type { CollectionImage } from '#lib/gallery/collection';
import { viewerAddress, withinCollection } from '#lib/gallery/viewer-address';
import { tileMenuLook } from './tiles-look.ts';

interface CollectionTileProps {
  readonly image: CollectionImage;
  readonly collectionId: string;
  /** Its place, from 0. */
  readonly at: number;
  /** Nothing that is loaded stands behind it. */
  readonly isLast: boolean;
  /** Nothing at all does. */
  readonly isEnd: boolean;
  /** Seen at first sight. */
  readonly isFirst: boolean;
  readonly isCover: boolean;
  /** @param to its new place, from 0 */
  onMove(to: number | 'end'): void;
  onCover(): void;
  onRemove(): void;
  /** Asked for one's own only. @param isRange whether all up to it are meant */
  onChoose(id: string, isRange: boolean): void;
}

/** One picture of a collection: a way to its page, and the handle that it is moved by. */
export function CollectionTile(props: CollectionTileProps) {
  const { image, collectionId, at, isLast, isEnd, isFirst, isCover } = props;
  const { onMove, onCover, onRemove, onChoose } = props;
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
      className={`group/tile relative min-w-0 rounded-md bg-sunken has-checked:ring-2 has-checked:ring-accent ${sortable.isDragging ? 'z-10 shadow-lg' : ''}`}
    >
      <PictureLink
        ref={sortable.setActivatorNodeRef}
        href={viewerAddress(id, withinCollection(collectionId))}
        draggable={false}
        transitionTypes={['open-picture']}
        data-id={image.by === null ? id : undefined}
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
      </PictureLink>
      {image.by === null && <TileChoice id={id} name={alt} onChoose={onChoose} />}
      {isCover && <TileTag>Cover</TileTag>}
      {image.by !== null && <TileTag>{`By ${image.by}`}</TileTag>}
      <div className={tileMenuLook}>
        <MoreMenu label={`More for ${alt}`}>
          {at > 0 && (
            <>
              <MenuAction label="Move to the beginning" onPress={() => onMove(0)} />
              <MenuAction label="Move earlier" onPress={() => onMove(at - 1)} />
            </>
          )}
          {!isLast && <MenuAction label="Move later" onPress={() => onMove(at + 1)} />}
          {!isEnd && <MenuAction label="Move to the end" onPress={() => onMove('end')} />}
          {!isCover && image.by === null && <MenuAction label="Use as cover" onPress={onCover} />}
          <MenuAction label="Remove from collection" onPress={onRemove} />
        </MoreMenu>
      </div>
    </li>
  );
}
