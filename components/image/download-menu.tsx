import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { Fragment, useState } from 'react';
import { menuItemLook } from '#components/references/menu-action';
import { Button } from '#components/ui/button';
import { downloadChoiceAddress } from '#lib/gallery/download-address';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import { downloadWidths, madeFormats } from '#lib/gallery/download-format';
import { formatNames } from '#lib/gallery/download-words';

interface DownloadMenuProps {
  readonly id: string;
  /** Of the picture, in pixels: wider it is not made. */
  readonly width: number;
  /** Whether there is a recipe to be put into the file. */
  readonly hasRecipe: boolean;
}

/** The picture as a file: as it came, with its recipe, or made into another kind. */
export function DownloadMenu({ id, width, hasRecipe }: DownloadMenuProps) {
  const [dialog, setDialog] = useState<HTMLElement | null>(null);
  const widths = [null, ...downloadWidths.filter((each) => each < width)];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        ref={(trigger: HTMLElement | null) =>
          setDialog(trigger?.closest<HTMLElement>('[data-viewer]') ?? null)
        }
        render={<Button size="small" />}
      >
        Download
        <ChevronDown size={12} aria-hidden="true" className="-mr-0.5" />
      </Menu.Trigger>
      {/* Within the viewer, which holds everything that is not in it. */}
      <Menu.Portal container={dialog}>
        <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-none">
          <Menu.Popup className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            <File id={id} name={formatNames.original} choice={{ format: 'original' }} />
            {hasRecipe && <File id={id} name={formatNames.recipe} choice={{ format: 'recipe' }} />}
            {madeFormats.map((format) => (
              <Fragment key={format}>
                <Menu.Separator className="my-1 h-px bg-line" />
                {widths.map((each) => (
                  <File
                    key={each ?? 'full'}
                    id={id}
                    name={each ? `${formatNames[format]}, ${each} px wide` : formatNames[format]}
                    choice={{ format, width: each }}
                  />
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface FileProps {
  readonly id: string;
  readonly name: string;
  readonly choice: DownloadChoice;
}

function File({ id, name, choice }: FileProps) {
  return (
    <Menu.LinkItem
      href={downloadChoiceAddress(id, choice)}
      download
      closeOnClick
      className={menuItemLook}
    >
      {name}
    </Menu.LinkItem>
  );
}
