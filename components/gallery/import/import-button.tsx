'use client';

import { Menu } from '@base-ui/react/menu';
import { FolderInput } from 'lucide-react';
import { useMayMake } from '#components/accounts/may-make';
import { canChooseFolder } from '#components/gallery/import/choose-files';
import { importFiles } from '#components/gallery/import/import-files';
import { MenuAction } from '#components/references/menu-action';
import { Button } from '#components/ui/button';

/** The way for pictures that were made elsewhere into the gallery, one by one or a whole library. */
export function ImportButton() {
  const mayMake = useMayMake();
  if (!mayMake) return null;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button />}>
        <FolderInput size={15} aria-hidden="true" />
        Import
      </Menu.Trigger>
      {/* Whoever goes through the page by its landmarks finds it in the main one. */}
      <Menu.Portal
        container={typeof document === 'undefined' ? undefined : document.querySelector('main')}
      >
        <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            <Choices />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** What the browser can do is asked once the menu is open, when there is a browser. */
function Choices() {
  return (
    <>
      <MenuAction label="Files…" onPress={() => importFiles('files')} />
      {canChooseFolder() && <MenuAction label="Folder…" onPress={() => importFiles('folder')} />}
    </>
  );
}
