import { useEffect, useRef } from 'react';
import { CommandPalette } from '#components/shell/command-palette';
import type { CommandsOf } from '#components/shell/commands';
import { ShortcutHelp } from '#components/shell/shortcut-help';
import { type OverlayName, showOverlay } from '#components/shell/show-overlay';
import { Dialog } from '#components/ui/dialog';

export interface OverlayProps extends Omit<CommandsOf, 'canChooseFolder'> {
  readonly open: OverlayName;
}

/** What is open over the page. One takes the other's place in the same dialog, which goes on holding the page. */
export function Overlay({ open, ...who }: OverlayProps) {
  const field = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLElement>(null);
  const start = open === 'commands' ? field : help;
  useEffect(() => start.current?.focus(), [start]);
  const close = () => showOverlay(null);
  return open === 'commands' ? (
    <Dialog title="Commands" initialFocus={field} onClose={close}>
      <CommandPalette field={field} {...who} />
    </Dialog>
  ) : (
    <Dialog title="Keyboard shortcuts" size="large" initialFocus={help} onClose={close}>
      <ShortcutHelp ref={help} />
    </Dialog>
  );
}
