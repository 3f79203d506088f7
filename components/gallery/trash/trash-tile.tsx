import { Menu } from '@base-ui/react/menu';
import Link from 'next/link';
import { MenuAction, menuItemLook } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { PictureChoice } from '#components/ui/picture-choice';
import { altOf } from '#lib/gallery/alt-of';
import type { TrashedImage } from '#lib/gallery/trash';
import { imageAddress, imagePage } from '#lib/generations/image-address';

interface TrashTileProps {
  readonly image: TrashedImage;
  /** How long it is still kept. */
  readonly facts: string;
  readonly isChosen: boolean;
  /** @param isRange whether all up to it are meant */
  onToggle(isRange: boolean): void;
  onRestore(): void;
  onDelete(): void;
}

/** One picture in the trash, to be chosen, restored or deleted for good. */
export function TrashTile(props: TrashTileProps) {
  const { image, facts, isChosen, onToggle, onRestore, onDelete } = props;
  const { id } = image;
  const alt = altOf(image);
  return (
    <li className="grid min-w-0 content-start gap-1">
      <PictureChoice
        name={alt}
        picture={imageAddress(id, 'small')}
        isChosen={isChosen}
        onToggle={onToggle}
      />
      <div className="flex items-center justify-between gap-1">
        <span className="truncate text-text-3 text-xs tabular-nums">{facts}</span>
        <MoreMenu label={`More for ${alt}`}>
          <MenuAction label="Restore" onPress={onRestore} />
          <Menu.LinkItem
            render={<Link href={imagePage(id)} prefetch={false} />}
            closeOnClick
            className={menuItemLook}
          >
            Open
          </Menu.LinkItem>
          <MenuAction label="Delete for good…" onPress={onDelete} />
        </MoreMenu>
      </div>
    </li>
  );
}
