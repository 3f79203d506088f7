import { flushSync } from 'react-dom';
import { offerUndo } from '#components/ui/toast-manager';
import { removeTile } from '#lib/compose/tray-arrange';
import { nameOf } from '#lib/compose/tray-tile';
import { theTray } from './the-tray.ts';

/** Removes a tile, moves the focus to the one that takes its place, and offers to bring it back. */
export function removeWithUndo(id: string, button: HTMLElement): void {
  const tile = button.closest('li');
  const near = tile?.nextElementSibling ?? tile?.previousElementSibling;
  const region = button.closest('section');
  const name = nameOf(theTray, id);
  let comeBack: () => void = () => undefined;
  flushSync(() => {
    comeBack = removeTile(theTray, id);
  });
  const next =
    near?.querySelector<HTMLElement>('button[aria-label="Remove"]') ??
    region?.querySelector<HTMLElement>(':scope > div > button');
  next?.focus();
  offerUndo(`${name} removed`, comeBack);
}
