import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { Fragment, useState } from 'react';
import { menuItemLook } from '#components/references/menu-action';
import { Button } from '#components/ui/button';
import { madeAddress, madeFormats, madeWidths } from '#lib/gallery/made-address';
import { downloadAddress, recipeFileAddress } from '#lib/generations/image-address';

interface DownloadMenuProps {
  readonly id: string;
  /** Of the picture, in pixels: wider it is not made. */
  readonly width: number;
  /** Whether there is a recipe to be put into the file. */
  readonly hasRecipe: boolean;
}

const formatNames = { webp: 'WebP', png: 'PNG' } as const;

/** The picture as a file: as it came, with its recipe, or made into another kind. */
export function DownloadMenu({ id, width, hasRecipe }: DownloadMenuProps) {
  const [dialog, setDialog] = useState<HTMLElement | null>(null);
  const widths = [null, ...madeWidths.filter((each) => each < width)];
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
            <File name="Original" address={downloadAddress(id)} />
            {hasRecipe && <File name="With recipe" address={recipeFileAddress(id)} />}
            {madeFormats.map((format) => (
              <Fragment key={format}>
                <Menu.Separator className="my-1 h-px bg-line" />
                {widths.map((each) => (
                  <File
                    key={each ?? 'full'}
                    name={each ? `${formatNames[format]}, ${each} px wide` : formatNames[format]}
                    address={madeAddress(id, format, each)}
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

function File({ name, address }: { readonly name: string; readonly address: string }) {
  return (
    <Menu.LinkItem href={address} download closeOnClick className={menuItemLook}>
      {name}
    </Menu.LinkItem>
  );
}
