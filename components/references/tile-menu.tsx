import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { MenuAction, menuItemLook } from '#components/references/menu-action';
import type { TileDialog } from '#components/references/tile-dialogs';
import { Button } from '#components/ui/button';
import { copyText } from '#components/ui/copy-text';
import { offerUndo } from '#components/ui/toast-manager';
import { keepForUndo } from '#lib/compose/tray-arrange';
import { removeDrawing } from '#lib/compose/tray-draw';
import { replaceFile } from '#lib/compose/tray-intake';
import { tileOf } from '#lib/compose/tray-tile';
import { referenceAddress } from '#lib/references/kept-reference';
import type { Work } from '#lib/references/work-store';
import { acceptedFiles } from './accepted-files.ts';
import { chooseFile } from './choose-file.ts';
import { theTray } from './the-tray.ts';

interface TileMenuProps {
  readonly id: string;
  readonly name: string;
  /** What the prompt calls it by. */
  readonly number: number;
  readonly work: Work;
  onOpen(dialog: TileDialog): void;
}

/** What is done with a reference now and then. */
export function TileMenu({ id, name, number, work, onOpen }: TileMenuProps) {
  const reference = work.phase === 'ready' ? work.reference : null;
  const originalKey = tileOf(theTray, id)?.originalKey;
  const replace = () =>
    chooseFile(acceptedFiles, (file) => {
      const comeBack = keepForUndo(theTray, id);
      void replaceFile(theTray, id, { name: file.name, file }).then((isReplaced) => {
        if (isReplaced) offerUndo(`${name} replaced by ${file.name}`, comeBack);
      });
    });
  const copyMention = async () => {
    const isCopied = await copyText(`@image ${number}`, null);
    if (isCopied) theTray.say(`@image ${number} copied.`);
    else theTray.tell(`This browser did not allow copying. Write @image ${number} in the prompt.`);
  };
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="plain" size="icon" aria-label="More" title="More" />}>
        <Ellipsis size={15} aria-hidden="true" />
      </Menu.Trigger>
      {/* Whoever goes through the page by its landmarks finds it in the main one. */}
      <Menu.Portal container={document.querySelector('main')}>
        <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            <MenuAction label="Copy mention" onPress={() => void copyMention()} />
            <MenuAction label="Replace" onPress={replace} />
            {originalKey && (
              <Menu.LinkItem
                href={referenceAddress(originalKey, 'original')}
                download={name}
                closeOnClick
                className={menuItemLook}
              >
                Download original
              </Menu.LinkItem>
            )}
            {reference?.drawing ? (
              <>
                <MenuAction label="Edit drawing" onPress={() => onOpen({ kind: 'annotate', id })} />
                <MenuAction
                  label="Remove drawing"
                  onPress={() => void removeDrawing(theTray, id)}
                />
              </>
            ) : (
              reference && (
                <MenuAction label="Mend again…" onPress={() => onOpen({ kind: 'mend', id })} />
              )
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
