import { TileTag } from '#components/gallery/collections/tile-tag';
import { Picture } from '#components/image/picture';
import { PictureLink } from '#components/image/picture-link';
import { MenuAction } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { altOf } from '#lib/gallery/alt-of';
import type { CollectionImage } from '#lib/gallery/collection';
import { viewerAddress, withinCollection } from '#lib/gallery/viewer-address';
import { tileMenuLook } from './tiles-look.ts';

interface SharedTileProps {
  readonly image: CollectionImage;
  readonly collectionId: string;
  /** Seen at first sight. */
  readonly isFirst: boolean;
  /** Asked for one's own only. */
  onTakeOut(): void;
}

/** A picture of a shared collection: a way to its page. */
export function SharedTile({ image, collectionId, isFirst, onTakeOut }: SharedTileProps) {
  const { id, by } = image;
  const alt = altOf(image);
  return (
    <li className="group/tile relative min-w-0 rounded-md bg-sunken">
      <PictureLink
        href={viewerAddress(id, withinCollection(collectionId))}
        transitionTypes={['open-picture']}
        className="block aspect-square overflow-clip rounded-md"
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
      <TileTag>{by === null ? 'Yours' : `By ${by}`}</TileTag>
      {by === null && (
        <div className={tileMenuLook}>
          <MoreMenu label={`More for ${alt}`}>
            <MenuAction label="Take out of the collection" onPress={onTakeOut} />
          </MoreMenu>
        </div>
      )}
    </li>
  );
}
