'use client';

import type { ThemeMenuProps } from '#components/shell/theme-menu';
import { Icon } from '#components/ui/icon';
import { LatePopover } from '#components/ui/late-popover';

const load = () => import('#components/shell/theme-menu').then(({ ThemeMenu }) => ThemeMenu);

/** The way to light, dark, or as the device. */
export function ThemeControl({ initial }: ThemeMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="theme-menu"
        aria-label="Theme"
        title="Theme"
        className="grid size-11 place-items-center rounded text-text-2 transition-colors duration-100 hover:bg-hover hover:text-text md:size-[30px]"
      >
        <Icon name="theme" size={16} />
      </button>
      <LatePopover<ThemeMenuProps>
        id="theme-menu"
        role="radiogroup"
        aria-label="Theme"
        className="w-40 p-1"
        part={{ initial }}
        load={load}
      />
    </>
  );
}
