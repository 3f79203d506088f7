import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { MenuAction, menuItemLook } from '#components/references/menu-action';
import { MoreMenu } from '#components/ui/more-menu';
import { altOf } from '#lib/gallery/alt-of';
import type { TrashedImage } from '#lib/gallery/trash';
import { imageAddress, imagePage } from '#lib/generations/image-address';

interface TrashTileProps {
  readonly image: TrashedImage;
  /** How long it is still kept. */
  readonly facts: string;
  readonly isChosen: boolean;
  onToggle(): void;
  onRestore(): void;
  onDelete(): void;
}

/** One picture in the trash: a native check box lies, unseen, over it. */
export function TrashTile(props: TrashTileProps) {
  const { image, facts, isChosen, onToggle, onRestore, onDelete } = props;
  const { id } = image;
  const alt = altOf(image);
  return (
    <li className="grid min-w-0 content-start gap-1">
      <label
        className={`relative block aspect-square cursor-pointer overflow-clip rounded-md bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 ${isChosen ? 'ring-2 ring-accent' : ''}`}
      >
        <input
          type="checkbox"
          aria-label={alt}
          autoComplete="off"
          checked={isChosen}
          onChange={onToggle}
          className="absolute inset-0 cursor-[inherit] appearance-none outline-none forced-colors:appearance-auto"
        />
        {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
        <img
          src={imageAddress(id, 'small')}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          className="size-full object-contain"
        />
        {isChosen && (
          <span
            aria-hidden="true"
            className="absolute top-1.5 right-1.5 grid size-5 place-items-center rounded-full bg-accent text-on-accent"
          >
            <Check size={13} strokeWidth={3} />
          </span>
        )}
      </label>
      <div className="flex items-center justify-between gap-1">
        <span className="truncate text-text-3 text-xs tabular-nums">{facts}</span>
        <MoreMenu label={`More for ${alt}`}>
          <MenuAction label="Restore" onPress={onRestore} />
          <Menu.LinkItem href={imagePage(id)} closeOnClick className={menuItemLook}>
            Open
          </Menu.LinkItem>
          <MenuAction label="Delete for good…" onPress={onDelete} />
        </MoreMenu>
      </div>
    </li>
  );
}
