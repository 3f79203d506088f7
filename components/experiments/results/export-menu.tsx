import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { MenuAction, menuItemLook } from '#components/references/menu-action';
import { Button } from '#components/ui/button';
import { mainElement } from '#components/ui/main-element';
import { tell } from '#components/ui/toast-manager';

interface ExportMenuProps {
  readonly id: string;
  readonly name: string;
  /** What stands above it as a website. */
  readonly introduction: string;
  /** The query of the address for how the grid is looked at. */
  readonly viewQuery: string;
  /** Whether there is a picture to show, and the viewer may make something of it. */
  readonly canMakeWebsite: boolean;
}

/** The results as files: one picture, a table, or pages that open from a disk. */
export function ExportMenu(props: ExportMenuProps) {
  const { id, name, introduction, viewQuery, canMakeWebsite } = props;
  const [home, setHome] = useState<HTMLElement | undefined>();
  const saveWebsite = async () => {
    const late = await import('./save-website.ts').catch(() => null);
    if (late) late.saveWebsite(id, name, introduction);
    else tell('The studio did not answer. Try again.');
  };
  return (
    <Menu.Root modal={false} onOpenChange={(isOpen) => isOpen && setHome(mainElement())}>
      <Menu.Trigger render={<Button size="small" />}>
        Export
        <ChevronDown size={12} aria-hidden="true" className="-mr-0.5" />
      </Menu.Trigger>
      <Menu.Portal container={home}>
        <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            <FileItem
              href={`/api/experiments/${id}/contact-sheet?${viewQuery}`}
              label="Contact sheet"
              onPress={() =>
                tell('The sheet is being drawn. The browser saves it when it is done.')
              }
            />
            <FileItem href={`/api/experiments/${id}/export`} label="Spreadsheet (CSV)" />
            {canMakeWebsite && <MenuAction label="Website" onPress={() => void saveWebsite()} />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface FileItemProps {
  readonly href: string;
  readonly label: string;
  onPress?(): void;
}

function FileItem({ href, label, onPress }: FileItemProps) {
  return (
    <Menu.LinkItem href={href} download closeOnClick className={menuItemLook} onClick={onPress}>
      {label}
    </Menu.LinkItem>
  );
}
