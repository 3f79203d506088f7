'use client';

import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';

interface MoreMenuProps {
  /** The accessible name of its button. */
  readonly label: string;
  readonly className?: string;
  /** Its lines: see menu-action.tsx. */
  readonly children: ReactNode;
}

/** Three dots, behind which is what is not done every day. */
export function MoreMenu({ label, className, children }: MoreMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        render={
          <Button look="plain" size="icon" aria-label={label} title="More" className={className} />
        }
      >
        <Ellipsis size={15} aria-hidden="true" />
      </Menu.Trigger>
      {/* Whoever goes through the page by its landmarks finds it in the main one. */}
      <Menu.Portal
        container={typeof document === 'undefined' ? null : document.querySelector('main')}
      >
        <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-none">
          <Menu.Popup className="min-w-44 rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none">
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
