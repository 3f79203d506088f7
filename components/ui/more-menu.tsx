'use client';

import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button';
import { mainElement } from '#components/ui/main-element';

interface MoreMenuProps {
  /** The accessible name of its button. */
  readonly label: string;
  readonly className?: string;
  /** Its lines: see menu-action.tsx. */
  readonly children: ReactNode;
}

/** Three dots, behind which is what is not done every day. */
export function MoreMenu({ label, className, children }: MoreMenuProps) {
  const [home, setHome] = useState<HTMLElement | undefined>();
  return (
    // Looked for when it opens: a page that is still coming has no main part yet.
    <Menu.Root modal={false} onOpenChange={(isOpen) => isOpen && setHome(mainElement())}>
      <Menu.Trigger
        render={
          <Button look="plain" size="icon" aria-label={label} title="More" className={className} />
        }
      >
        <Ellipsis size={15} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal container={home}>
        <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
